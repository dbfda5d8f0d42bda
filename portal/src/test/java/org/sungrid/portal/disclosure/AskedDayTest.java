package org.sungrid.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.portal.disclosure.AskedDay.Sense;
import org.sungrid.refusal.Refusal;

class AskedDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void an_address_without_a_day_asks_for_none() {
        assertThat(ask(Map.of()).isAsked()).isFalse();
        assertThat(ask(Map.of("on", new String[] {""}, "page", new String[] {"2"}))
                        .isAsked())
                .isFalse();
    }

    @Test
    void both_senses_of_a_day_are_understood() {
        assertThat(ask("on", "2026-03-01"))
                .isEqualTo(new AskedDay(Sense.IN_FORCE, LocalDate.of(2026, 3, 1), "2026-03-01", java.util.List.of()));
        assertThat(ask("as-published", "2026-11-25").sense()).isEqualTo(Sense.SHOWN);
        assertThat(ask("as-published", "2026-11-25").refusals()).isEmpty();
        assertThat(ask("on", "2030-01-01").refusals())
                .as("what is decided already may begin later")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "yesterday", "2026-13-01", "0", "-1", "2026-03-01T00:00"})
    void what_is_no_day_is_refused_and_stays_as_it_was_typed(String typed) {
        var asked = ask("on", typed);

        assertThat(asked.refusals()).extracting(Refusal::key).containsExactly("portal.refusal.day");
        assertThat(asked.typed()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-3-1", "２０２６-03-01", "2026年3月1日", "20260301", " 2026/03/01 "})
    void a_day_may_be_typed_as_in_every_form(String typed) {
        assertThat(ask("on", typed).day()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void a_day_to_come_was_not_shown_yet_and_two_questions_at_once_are_none() {
        assertThat(ask("as-published", "2026-11-26").refusals())
                .extracting(Refusal::key)
                .containsExactly("portal.refusal.day.to-come");
        assertThat(ask(Map.of("on", new String[] {"2026-03-01"}, "as-published", new String[] {"2026-03-01"}))
                        .refusals())
                .extracting(Refusal::key)
                .containsExactly("portal.refusal.day.both");
        assertThat(ask("on", "x".repeat(5_000)).typed()).hasSizeLessThan(50);
    }

    private static AskedDay ask(String name, String typed) {
        return ask(Map.of(name, new String[] {typed}));
    }

    private static AskedDay ask(Map<String, String[]> parameters) {
        return AskedDay.of(parameters, TODAY);
    }
}
