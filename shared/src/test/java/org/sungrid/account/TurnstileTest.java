package org.sungrid.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.refusal.Refused;

@Tag("S-60")
class TurnstileTest {

    private static final int CROWD = 200;

    @Test
    void S_60_of_two_hundred_at_once_a_few_are_in_some_wait_and_all_are_answered() throws Exception {
        var turnstile = new Turnstile(Passwords.AT_ONCE, Passwords.WAITING, 60_000);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        var refused = new CountDownLatch(CROWD - Passwords.AT_ONCE - Passwords.WAITING);
        Callable<Boolean> one = () -> {
            try {
                return turnstile.let(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    await(goOn);
                    inside.decrementAndGet();
                    return true;
                });
            } catch (Refused busy) {
                assertThat(busy.refusals()).extracting("key").containsExactly("account.refusal.busy");
                refused.countDown();
                return false;
            }
        };
        var crowd = Executors.newFixedThreadPool(CROWD);
        try {
            var answers = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < CROWD; i++) {
                answers.add(crowd.submit(one));
            }
            // Nobody goes on before all who find no room were told so.
            refused.await();
            goOn.countDown();
            int let = 0;
            for (var answer : answers) {
                let += answer.get() ? 1 : 0;
            }
            assertThat(let).isEqualTo(Passwords.AT_ONCE + Passwords.WAITING);
            assertThat(most).hasValue(Passwords.AT_ONCE);
        } finally {
            crowd.shutdownNow();
        }
        assertThat(turnstile.let(() -> "in"))
                .as("afterwards there is room again")
                .isEqualTo("in");
    }

    @Test
    void whoever_waits_too_long_is_refused_and_what_fails_inside_keeps_no_place() throws Exception {
        var turnstile = new Turnstile(1, 1, 1);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> turnstile.let(() -> {
                        throw new IllegalStateException("inside");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        var in = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            var first = other.submit(() -> turnstile.let(() -> {
                in.countDown();
                await(goOn);
                return true;
            }));
            in.await();
            assertThatThrownBy(() -> turnstile.let(() -> true)).isInstanceOf(Refused.class);
            goOn.countDown();
            assertThat(first.get()).isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
