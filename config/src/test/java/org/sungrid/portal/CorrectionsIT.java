package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.bench.Wire;

/** What may have been meant by a search, on the demo bureau's own index. */
class CorrectionsIT {

    private static final int ROUNDS = 40;

    @ParameterizedTest
    @CsvSource({"点题检验, 电梯检验", "营业执造, 营业执照", "dainti, 电梯", "特种蛇备, 特种设备", "锅路检验, 锅炉检验"})
    void a_slip_leads_to_what_is_there(String typed, String meant) throws IOException {
        var page = Wire.portal().get("/disclosures?q=" + encoded(typed)).body();
        var interfaced =
                Wire.portal().get("/api/v1/disclosures?q=" + encoded(typed)).body();

        assertThat(page).contains("class=\"meant\"", ">" + meant + "</a>");
        assertThat(interfaced).contains("\"suggestions\":[").contains("\"" + meant + "\"");
        assertThat(Wire.portal().get("/en/disclosures?q=" + encoded(typed)).body())
                .contains("Did you mean");
    }

    @Test
    void a_search_that_finds_enough_is_left_alone() throws IOException {
        assertThat(Wire.portal().get("/disclosures?q=" + encoded("食品")).body()).doesNotContain("class=\"meant\"");
        assertThat(Wire.portal().get("/api/v1/disclosures?q=" + encoded("食品")).body())
                .contains("\"suggestions\":[]");
    }

    @ParameterizedTest
    @Tag("S-44")
    @ValueSource(strings = {"点题", "登记挡案", "shipni", "特种蛇备", "梯电"})
    void whatever_is_proposed_finds_something_public(String typed) throws IOException {
        var suggestions = Pattern.compile("\"suggestions\":\\[([^]]*)]")
                .matcher(Wire.portal()
                        .get("/api/v1/disclosures?q=" + encoded(typed))
                        .body());
        assertThat(suggestions.find()).isTrue();
        for (var proposed : suggestions.group(1).replace("\"", "").split(",")) {
            assertThat(proposed).as(typed).isNotEmpty();
            assertThat(Wire.portal()
                            .get("/api/v1/disclosures?q=" + encoded(proposed))
                            .body())
                    .doesNotContain("\"total\":0");
        }
    }

    @Test
    void the_fee_check_proposes_fees_alone() throws IOException {
        var page = Wire.portal()
                .get("/fees/check?what=" + encoded("锅路") + "&amount=1&day=2026-03-01")
                .body();

        assertThat(page).contains("class=\"meant\"", ">锅炉</a>");
    }

    /** Printed, not asserted: how long an answer takes that looks for what was meant, beside one that need not. */
    @Test
    void what_it_costs_is_printed() throws IOException {
        var with = median("/api/v1/disclosures?q=" + encoded("点题简颜"));
        var without = median("/api/v1/disclosures?q=" + encoded("食品安全"));
        System.out.printf("did you mean: %.1f ms with, %.1f ms without, ratio %.2f%n", with, without, with / without);
        assertThat(with).isPositive();
    }

    private static double median(String address) throws IOException {
        var nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            assertThat(Wire.portal().get(address).status()).isEqualTo(200);
            nanos[round] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1e6;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
