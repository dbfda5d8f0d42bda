package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Wire;

/** How soon what a second person released is found by the public: printed, not asserted, for a machine has its own pace. */
class FreshIT {

    private static final int ROUNDS = Integer.getInteger("sungrid.fresh.rounds", 6);
    private static final Duration GIVEN_UP = Duration.ofSeconds(30);

    @Test
    @Tag("P7")
    void what_is_released_is_found_and_how_soon_P7() throws IOException {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var reviewer = AdminClient.signedIn(AdminClient.REVIEWER);
        var found = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            var word = "鹪鹩蒹葭".charAt(round % 4) + "试验" + round;
            var number = drafter.store(word + "办法", "第一条 " + word + "。", "submit");
            assertThat(isFound(word, number)).isFalse();
            reviewer.press(number, "release", Map.of());
            long released = System.nanoTime();
            while (!isFound(word, number)) {
                assertThat(Duration.ofNanos(System.nanoTime() - released)).isLessThan(GIVEN_UP);
            }
            found.add(Duration.ofNanos(System.nanoTime() - released).toMillis());
            reviewer.press(number, "withdraw", Map.of("reason", "试验结束"));
        }
        found.sort(null);
        System.out.printf(
                "P7: released until found, %d rounds: median %d ms, worst %d ms%n",
                ROUNDS, found.get(ROUNDS / 2), found.get(ROUNDS - 1));
    }

    private static boolean isFound(String word, String number) throws IOException {
        return Wire.portal()
                .get("/api/v1/disclosures?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
                .body()
                .contains('"' + number + '"');
    }
}
