package org.sungrid.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.bulletin.BulletinPeriod.Kind;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

@Tag("M31")
class BulletinPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-01-01, 2026-01-31, 2025-12",
        "2024-02, 2024-02-01, 2024-02-29, 2024-01",
        "2026-12, 2026-12-01, 2026-12-31, 2026-11",
        "2026-Q1, 2026-01-01, 2026-03-31, 2025-Q4",
        "2026-Q3, 2026-07-01, 2026-09-30, 2026-Q2"
    })
    void a_code_is_a_period_with_its_days_and_the_one_before(
            String code, LocalDate first, LocalDate last, String before) {
        var period = BulletinPeriod.of(code).orElseThrow();
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.before().code()).isEqualTo(before);
        assertThat(BulletinPeriod.ofKey(period.key())).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026", "2026-13", "2026-00", "2026-Q5", "2026-Q0", "26-01", "2026-1", "2026-10 ", "0026-01"
            })
    void any_other_word_is_none(String code) {
        assertThat(BulletinPeriod.of(code)).isEmpty();
    }

    @Test
    void the_last_moment_of_the_bureaus_last_day_belongs_to_it_and_the_next_does_not() {
        var period = BulletinPeriod.of("2026-10").orElseThrow();
        var zone = ZoneId.of("Asia/Shanghai");
        assertThat(period.begin(zone)).hasToString("2026-09-30T16:00:00Z");
        assertThat(period.end(zone)).hasToString("2026-10-31T16:00:00Z");
        assertThat(period.isOverOn(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(period.isOverOn(LocalDate.of(2026, 11, 1))).isTrue();
    }

    @Test
    void what_is_over_is_offered_and_nothing_else() {
        var today = LocalDate.of(2026, 11, 30);
        var offered = BulletinPolicy.offered(today);
        assertThat(offered).hasSize(24 + 8);
        assertThat(offered.get(0).code()).isEqualTo("2026-10");
        assertThat(offered.get(24).code()).isEqualTo("2026-Q3");
        assertThat(offered).allMatch(period -> period.isOverOn(today));
        assertThat(BulletinPolicy.refusals(offered.get(0), today)).isEmpty();
        for (var refused : List.of("2026-11", "2026-Q4", "2024-10", "2024-Q3")) {
            assertThat(BulletinPolicy.refusals(BulletinPeriod.of(refused).orElseThrow(), today))
                    .as(refused)
                    .hasSize(1);
        }
    }

    @Test
    void a_period_is_called_as_people_call_it() {
        assertThat(BulletinPeriod.of("2026-Q3").orElseThrow().name(Messages.in(Language.CHINESE)))
                .isEqualTo("2026年第三季度");
        assertThat(BulletinPeriod.around(Kind.MONTH, LocalDate.of(2026, 10, 8)).name(Messages.in(Language.ENGLISH)))
                .isEqualTo("October 2026");
    }
}
