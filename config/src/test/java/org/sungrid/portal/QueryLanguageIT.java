package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sungrid.bench.SignedIn;
import org.sungrid.bench.Wire;

/** The language of the search engine, typed into the search: it is text, or too much of it. */
@Tag("S-76")
class QueryLanguageIT {

    static Stream<String> typed() {
        return Stream.of(
                "*:*",
                "a~9",
                "/.*.*.*/",
                "[* TO *]",
                "{a TO z}",
                "*a",
                "?a",
                "*",
                "**",
                "a*b*c*",
                "title:a",
                "-a",
                "+a -b",
                "NOT a",
                "a AND OR b",
                "((((",
                "))))",
                "\"a",
                "\"a b\"~1000000",
                "a^1e99",
                "\\",
                "\\u0000",
                "a:b:c",
                "_exists_:x",
                "{!func}1",
                "/(a+)+$/",
                "a".repeat(200),
                "a ".repeat(100),
                "(a OR ".repeat(600),
                "饕".repeat(300),
                "\u0000",
                "\u202Ea",
                "😀".repeat(100),
                "%00",
                "\uFFFF");
    }

    @ParameterizedTest(name = "S-76 {0}")
    @MethodSource("typed")
    void it_is_answered_or_refused_and_never_breaks(String typed) throws IOException {
        String asked = "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        String cookie = "Cookie: " + SignedIn.cookie("chenmin");
        for (Wire.Answer answer : List.of(
                Wire.portal().get("/disclosures?" + asked),
                Wire.portal().get("/en/disclosures?" + asked + "&order=" + asked.substring(2)),
                Wire.portal().get("/api/v1/disclosures?" + asked),
                Wire.admin().get("/disclosures?" + asked, cookie))) {
            assertThat(answer.status()).isIn(200, 400);
            assertThat(answer.body()).doesNotContain("TooManyClauses", "ParseException", "lucene");
        }
    }
}
