package org.sungrid.disclosure.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Timeline;
import org.sungrid.disclosure.Validity;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.disclosure.VersionState;
import org.sungrid.disclosure.charge.Standing.Force;

@Tag("M38")
class StandingTest {

    /** Repealed with its last day, and nothing after it. */
    private final Timeline copies = new Timeline(List.of(line(1, "2024-03-01", "2025-12-31", Validity.REPEALED)));

    @ParameterizedTest
    @CsvSource({"2024-02-29, NOT_YET", "2024-03-01, IN_FORCE", "2025-12-31, IN_FORCE", "2026-01-01, ENDED"})
    void a_day_is_before_within_or_after(LocalDate day, Force force) {
        assertThat(Standing.on(day, copies).force()).isEqualTo(force);
        assertThat(Standing.on(day, copies).line().ordinal()).isEqualTo(1);
    }

    @Test
    void between_two_versions_the_one_that_ended_is_told() {
        var pause = new Timeline(List.of(
                line(1, "2024-01-01", "2024-06-30", Validity.AMENDED), line(2, "2025-01-01", null, Validity.IN_FORCE)));

        assertThat(Standing.on(LocalDate.of(2024, 9, 1), pause).force()).isEqualTo(Force.ENDED);
        assertThat(Standing.on(LocalDate.of(2024, 9, 1), pause).line().ordinal())
                .isEqualTo(1);
    }

    @Test
    void repealed_without_a_day_is_not_taken_for_in_force() {
        var undated = new Timeline(List.of(line(1, "2024-01-01", null, Validity.REPEALED)));

        assertThat(Standing.on(LocalDate.of(2025, 1, 1), undated).force()).isEqualTo(Force.LAPSED);
    }

    @Test
    void without_a_first_day_nothing_is_said() {
        var silent = new Timeline(List.of(line(1, null, null, Validity.IN_FORCE)));

        assertThat(Standing.on(LocalDate.of(2025, 1, 1), silent).force()).isEqualTo(Force.NOT_STATED);
        assertThat(Standing.on(LocalDate.of(2025, 1, 1), new Timeline(List.of()))
                        .line())
                .isNull();
    }

    /** Its last day was wrong: asked later, the corrected one is told, not the one that was wrong. */
    @Test
    void what_was_corrected_is_no_standard_of_its_days() {
        var corrected = new Timeline(List.of(
                line(1, "2024-01-01", "2024-12-31", Validity.IN_FORCE, null),
                line(2, "2024-01-01", "2024-06-30", Validity.IN_FORCE, "2024-01-01")));

        assertThat(Standing.on(LocalDate.of(2025, 2, 1), corrected).force()).isEqualTo(Force.ENDED);
        assertThat(Standing.on(LocalDate.of(2025, 2, 1), corrected).line().ordinal())
                .isEqualTo(2);
    }

    /** One without a first day can be corrected like any other. */
    @Test
    void a_corrected_version_without_a_first_day_breaks_nothing() {
        var corrected = new Timeline(List.of(
                line(1, null, "2024-12-31", Validity.IN_FORCE, null),
                line(2, "2025-01-01", null, Validity.IN_FORCE, "2024-01-01")));

        assertThat(Standing.on(LocalDate.of(2024, 6, 1), corrected).force()).isEqualTo(Force.NOT_YET);
    }

    private static VersionLine line(int ordinal, String from, String until, Validity validity) {
        return line(ordinal, from, until, validity, null);
    }

    private static VersionLine line(int ordinal, String from, String until, Validity validity, String wrongSince) {
        return new VersionLine(
                ordinal,
                1,
                "F-2024-0001",
                DisclosureKind.FEE,
                ordinal,
                VersionState.RELEASED,
                "登记档案复制费",
                "",
                null,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                validity,
                null,
                null,
                null,
                null,
                null,
                wrongSince == null ? null : LocalDate.parse(wrongSince),
                null,
                0);
    }
}
