package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    /** A fee that was lowered from 2025-07-01 on, released in time, and corrected in March 2026. */
    private final Timeline fee = new Timeline(List.of(
            line(1, "2022-07-01", "2025-06-30", "2022-06-20T01:00:00Z", "2025-06-20T01:00:00Z"),
            line(2, "2025-07-01", null, "2025-06-20T01:00:00Z", "2026-03-10T04:00:00Z"),
            line(3, "2025-07-01", null, "2026-03-10T04:00:00Z", null)));

    @ParameterizedTest
    @CsvSource({
        "2022-06-30, ",
        "2022-07-01, 1",
        "2025-06-30, 1",
        "2025-07-01, 3",
        "2026-01-01, 3",
        "2099-12-31, 3",
    })
    void what_was_in_force_on_a_day_is_told_with_what_is_known_today(LocalDate day, Integer ordinal) {
        assertThat(fee.inForceOn(day).map(VersionLine::ordinal).orElse(null)).isEqualTo(ordinal);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-20T00:59:59Z, ",
        "2022-06-20T01:00:00Z, 1",
        "2025-06-20T00:59:59Z, 1",
        "2025-06-20T01:00:00Z, 2",
        "2026-03-10T03:59:59Z, 2",
        "2026-03-10T04:00:00Z, 3",
    })
    void what_was_shown_at_a_moment_is_told_as_it_was(Instant moment, Integer ordinal) {
        assertThat(fee.shownAt(moment).map(VersionLine::ordinal).orElse(null)).isEqualTo(ordinal);
    }

    @Test
    void an_end_leaves_nothing_in_force_and_the_version_before_does_not_come_back() {
        var ended = new Timeline(List.of(
                line(1, "2020-01-01", null, "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z"),
                line(2, "2021-01-01", "2023-12-31", "2021-01-01T00:00:00Z", null)));

        assertThat(ended.inForceOn(LocalDate.of(2023, 12, 31)).orElseThrow().ordinal())
                .isEqualTo(2);
        assertThat(ended.inForceOn(LocalDate.of(2024, 1, 1))).isEmpty();
    }

    @Test
    void what_states_no_day_is_on_no_day_known_to_be_in_force() {
        var silent = new Timeline(List.of(line(1, null, null, "2020-01-01T00:00:00Z", null)));

        assertThat(silent.inForceOn(LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(silent.firstInForce()).isEmpty();
        assertThat(silent.shownAt(Instant.parse("2026-01-01T00:00:00Z"))).isPresent();
    }

    @Test
    void versions_imported_together_were_shown_for_no_time_but_the_last() {
        var moment = "2026-03-01T02:00:00Z";
        var imported = new Timeline(
                List.of(line(2, "2024-05-01", null, moment, null), line(1, "2019-03-01", null, moment, moment)));

        assertThat(imported.shownAt(Instant.parse(moment)).orElseThrow().ordinal())
                .isEqualTo(2);
        assertThat(imported.inForceOn(LocalDate.of(2023, 1, 1)).orElseThrow().ordinal())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // The first day was wrong: it began a month earlier, or later.
        "2025-06-01, 2025-07-01, 2025-06-15, 2",
        "2025-06-01, 2025-07-01, 2025-08-01, 2",
        "2025-08-01, 2025-07-01, 2025-07-15, ",
        "2025-08-01, 2025-07-01, 2025-08-01, 2",
        // Wrong from a later day on: right until then, and until its correction begins.
        "2025-07-01, 2025-10-01, 2025-09-30, 2",
        "2025-10-01, 2025-10-01, 2025-09-30, 1",
        "2025-12-01, 2025-10-01, 2025-11-01, 1",
        "2025-12-01, 2025-10-01, 2025-12-01, 2",
    })
    void what_a_later_version_corrects_answers_no_more(String from, String wrongSince, LocalDate day, Integer ordinal) {
        var moment = "2026-03-01T02:00:00Z";
        var corrected = new Timeline(List.of(
                line(1, "2025-07-01", null, moment, moment),
                line(2, from, null, moment, null, LocalDate.parse(wrongSince))));

        assertThat(corrected.inForceOn(day).map(VersionLine::ordinal).orElse(null))
                .isEqualTo(ordinal);
    }

    private static VersionLine line(int ordinal, String from, String until, String shownFrom, String shownUntil) {
        return line(ordinal, from, until, shownFrom, shownUntil, null);
    }

    private static VersionLine line(
            int ordinal, String from, String until, String shownFrom, String shownUntil, LocalDate wrongSince) {
        return new VersionLine(
                ordinal,
                1,
                "F-2026-0001",
                DisclosureKind.FEE,
                ordinal,
                VersionState.RELEASED,
                "试验",
                "",
                null,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                Validity.NOT_STATED,
                null,
                Instant.EPOCH,
                Instant.parse(shownFrom),
                shownUntil == null ? null : Instant.parse(shownUntil),
                null,
                wrongSince,
                null,
                0);
    }
}
