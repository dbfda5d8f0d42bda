package org.sungrid.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.text.Language;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "/, CHINESE, /",
        "/disclosures, CHINESE, /disclosures",
        "/disclosures/F-2026-0001/versions/2, CHINESE, /disclosures/F-2026-0001/versions/2",
        "/en, ENGLISH, /",
        "/en/, ENGLISH, /",
        "/en/disclosures, ENGLISH, /disclosures",
        "/english, CHINESE, /english",
        "/feed.atom, CHINESE, /feed.atom",
    })
    void the_language_stands_before_the_path(String raw, Language language, String path) {
        assertThat(Address.of(raw)).contains(new Address(language, path));
    }

    @ParameterizedTest
    @CsvSource({"/disclosures/, /disclosures", "/en/, /en", "/en/disclosures/, /en/disclosures", "/, /"})
    void every_address_has_one_spelling(String raw, String canonical) {
        assertThat(Address.of(raw).orElseThrow().canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @Tag("S-57")
    @Tag("S-100")
    @ValueSource(
            strings = {
                "/disclosures;jsessionid=A1",
                "/;jsessionid=A1",
                "/disclosures;x",
                "//evil.example/disclosures/",
                "/\\evil.example",
                "/disclosures//F-2026-0001",
                "/./WEB-INF/web.xml",
                "/.//WEB-INF/web.xml",
                "/..",
                "/%2e%2e/WEB-INF/web.xml",
                "/WEB-INF%2fweb.xml",
                "/disclosures/%46-2026-0001",
                "/.git/config",
                "/disclosures\u0000",
                "/公开",
                "",
                "disclosures",
                "*",
            })
    void an_address_that_was_never_given_out_is_none(String raw) {
        assertThat(Address.of(raw)).isEmpty();
    }

    @Test
    void an_endless_address_is_none() {
        assertThat(Address.of("/" + "a".repeat(600))).isEmpty();
    }

    @Test
    void an_unknown_address_below_en_is_answered_in_English() {
        assertThat(Address.languageOf("/en/;nothing")).isEqualTo(Language.ENGLISH);
        assertThat(Address.languageOf("/nothing")).isEqualTo(Language.CHINESE);
    }
}
