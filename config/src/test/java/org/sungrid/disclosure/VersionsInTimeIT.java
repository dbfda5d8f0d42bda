package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.bench.Wire;

/** What was in force on a day, what the portal showed on it, and what a new version changed, as a citizen asks for it. */
@Tag("M38")
class VersionsInTimeIT {

    /** The demo's lift inspection fee: 2022-07-01 to 2025-06-30, and lowered from 2025-07-01 on. */
    private static String fee;

    @BeforeAll
    static void find() throws IOException {
        var answer = Wire.portal()
                .get("/api/v1/disclosures?q=" + URLEncoder.encode("电梯定期检验费", StandardCharsets.UTF_8))
                .body();
        var number = Pattern.compile("\"number\":\"(F-[0-9]{4}-[0-9]+)\"").matcher(answer);
        assertThat(number.find()).isTrue();
        fee = "/disclosures/" + number.group(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-01, 第 1 版, 500 元",
        "2025-06-30, 第 1 版, 500 元",
        "2025-07-01, 第 2 版, 400 元",
        "2030-01-01, 第 2 版, 400 元"
    })
    void the_page_shows_what_was_in_force_on_the_day(String day, String version, String amount) throws IOException {
        var page = Wire.portal().get(fee + "?on=" + day);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("施行的是" + version).contains(amount.replace(" 元", ""));
    }

    @Test
    void before_it_was_in_force_the_page_says_so_and_shows_no_version() throws IOException {
        var page = Wire.portal().get(fee + "?on=2022-06-30");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("尚未施行，最早自").doesNotContain("class=\"amount\"", "class=\"four\"");
        assertThat(Wire.portal().get("/en" + fee + "?on=2022-06-30").body()).contains("Not yet in force on");
    }

    @Test
    void what_the_portal_showed_is_asked_apart_from_what_was_in_force() throws IOException {
        assertThat(Wire.portal().get(fee + "?as-published=2020-01-01").body()).contains("还没有公开");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?on=2026-02-30",
                "?on=abc",
                "?on=2026-03-01&as-published=2026-03-01",
                "?as-published=2999-01-01",
                "?on=%3Cscript%3E",
                "/compare?from=1&to=1",
                "/compare?from=99",
                "/compare?to=%27"
            })
    void what_cannot_be_answered_is_told_in_words_with_the_right_status(String question) throws IOException {
        var page = Wire.portal().get(fee + question);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("role=\"alert\"").doesNotContain("<script>", "???");
    }

    @Test
    void two_versions_are_compared_field_by_field_and_word_by_word_without_inner_codes() throws IOException {
        var page = Wire.portal().get(fee + "/compare");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<del>", "<ins>", "400.00", "500.00").doesNotContain("YX-");
        assertThat(Wire.portal().get(fee + "/compare?from=2&to=1").status()).isEqualTo(200);
        assertThat(Wire.portal().get("/disclosures/F-1999-0001/compare").status())
                .isEqualTo(404);
    }
}
