package org.sungrid.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several threads do what is due: all of it, each thing once, and none goes on after what stops them. */
class SharingTest {

    private static final List<Integer> MANY = IntStream.range(0, 10_000).boxed().toList();

    @Test
    void all_is_done_once_by_whoever_is_free() {
        var times = new ConcurrentHashMap<Integer, Integer>();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        new Sharing<>(MANY, one -> {
                    times.merge(one, 1, Integer::sum);
                    threads.add(Thread.currentThread());
                })
                .go(work -> begun(work), 3);
        assertThat(times.keySet()).containsAll(MANY);
        assertThat(times.values()).containsOnly(1);
        assertThat(threads.size()).isBetween(1, 4);
    }

    @Test
    void without_a_free_hand_one_thread_does_it_alone() {
        var done = new AtomicInteger();
        new Sharing<>(MANY, one -> done.incrementAndGet()).go(work -> false, 3);
        assertThat(done).hasValue(MANY.size());
    }

    @Test
    void what_stops_one_stops_all_and_is_told_when_all_have_stopped() {
        var underWay = new AtomicInteger();
        var sharing = new Sharing<>(MANY, one -> {
            underWay.incrementAndGet();
            try {
                if (one == 50) {
                    throw new IllegalStateException("the lease is over");
                }
                Thread.yield();
            } finally {
                underWay.decrementAndGet();
            }
        });
        assertThatThrownBy(() -> sharing.go(work -> begun(work), 3)).hasMessage("the lease is over");
        assertThat(underWay).hasValue(0);
    }

    private static boolean begun(Runnable work) {
        new Thread(work).start();
        return true;
    }
}
