package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TrialAccount;

/** A crowd at the door: each is let in or told to come again, and who is in already goes on working. */
class SignInCrowdIT {

    private static final int CROWD = 200;

    /** Fewer tries of one account at once than failures that are free, for a try counts before it is tried. */
    private static final int TRIES = 4;

    private static final int LOOKED_AT = 10;

    @Test
    @Tag("S-60")
    void S_60_of_two_hundred_who_sign_in_at_once_everybody_is_answered() throws Exception {
        var names = IntStream.range(0, CROWD / TRIES)
                .mapToObj(one -> TrialAccount.add("crowd"))
                .toList();
        var inside = AdminClient.signedIn(AdminClient.DRAFTER);
        var crowd = Executors.newFixedThreadPool(CROWD);
        try {
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            long began = System.nanoTime();
            for (int i = 0; i < CROWD; i++) {
                var name = names.get(i % names.size());
                Callable<HttpResponse<String>> one =
                        () -> new AdminClient().signIn(name, TestBench.demoPassword(), "/sign-in");
                answers.add(crowd.submit(one));
            }
            assertThat(inside.get("/").statusCode()).as("who is in already").isEqualTo(200);
            var told = new TreeMap<String, Integer>();
            for (var answer : answers) {
                told.merge(told(answer.get()), 1, Integer::sum);
            }
            System.out.println("sign-in crowd: " + CROWD + " at once, " + told + " in "
                    + (System.nanoTime() - began) / 1_000_000 + " ms");
            assertThat(told.keySet()).isSubsetOf(List.of("busy", "in"));
            assertThat(told.get("in")).isPositive();
        } finally {
            crowd.shutdownNow();
        }
        // Nobody was held to have guessed by being told to come again.
        for (var name : names.subList(0, LOOKED_AT)) {
            assertThat(AdminClient.signedIn(name).get("/account").statusCode()).isEqualTo(200);
        }
    }

    private static String told(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 303 -> "in";
            case 200 -> answer.body().contains("当前登录人数较多") ? "busy" : "answer " + answer.body();
            default -> "answer " + answer.statusCode();
        };
    }
}
