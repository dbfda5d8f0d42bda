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

    @ParameterizedTest
    @Tag("A-4")
    @CsvSource({
        "/large, true, AS_DEVICE, CHINESE, /",
        "/dark/disclosures, false, DARK, CHINESE, /disclosures",
        "/large/light/en/disclosures, true, LIGHT, ENGLISH, /disclosures",
        "/large/en, true, AS_DEVICE, ENGLISH, /",
        "/largest, false, AS_DEVICE, CHINESE, /largest",
        "/disclosures/large, false, AS_DEVICE, CHINESE, /disclosures/large",
    })
    void the_look_stands_before_the_language(
            String raw, boolean large, Look.Light light, Language language, String path) {
        Address address = Address.of(raw).orElseThrow();

        assertThat(address).isEqualTo(new Address(new Look(large, light), language, path));
        assertThat(address.canonical()).isEqualTo(raw);
    }

    @ParameterizedTest
    @Tag("A-4")
    @CsvSource({
        "/en/large, /large/en",
        "/dark/large/disclosures, /large/dark/disclosures",
        "/en/dark/large/disclosures/F-2026-0001/, /large/dark/en/disclosures/F-2026-0001",
        "/large/large, /large",
        "/en/en, /en",
        "/large/dark/large/en/dark/about, /large/dark/en/about",
        "/dark/light/about, /light/about",
        "/light/dark/about, /dark/about",
    })
    void another_order_a_repetition_and_a_contradiction_have_one_spelling_too(String raw, String canonical) {
        assertThat(Address.of(raw).orElseThrow().canonical()).isEqualTo(canonical);
        assertThat(Address.of(canonical).orElseThrow().canonical()).isEqualTo(canonical);
    }

    @Test
    void an_unknown_address_is_answered_in_the_look_and_language_it_begins_with() {
        assertThat(Address.rootOf("/en/;nothing")).isEqualTo(new Address(Language.ENGLISH, "/"));
        assertThat(Address.rootOf("/nothing")).isEqualTo(new Address(Language.CHINESE, "/"));
        assertThat(Address.rootOf("/large/dark/en//x").canonical()).isEqualTo("/large/dark/en");
        assertThat(Address.rootOf("").canonical()).isEqualTo("/");
        assertThat(Address.rootOf(null).canonical()).isEqualTo("/");
    }
}
