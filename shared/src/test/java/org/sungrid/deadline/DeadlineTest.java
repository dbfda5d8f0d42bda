package org.sungrid.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.time.Span;

/** F-16: deadlines by the days off that the State Council's notices of 2024 to 2026 name. */
@Tag("F-16")
class DeadlineTest {

    private static final List<SpecialDay> DAYS = YearNotice.delivered().stream()
            .flatMap(notice -> notice.days().stream())
            .toList();

    private static final WorkCalendar CALENDAR = new WorkCalendar(Set.of(2024, 2025, 2026), DAYS, List.of());

    @ParameterizedTest
    @CsvFileSource(resources = "deadlines.csv", useHeadersInDisplayName = true)
    void each_day_of_the_table(
            String shows,
            LocalDate start,
            int amount,
            String unit,
            Integer extension,
            LocalDate pausedFrom,
            LocalDate pausedTo,
            LocalDate due) {
        var by = unit.equals("w") ? LengthUnit.WORKING_DAYS : LengthUnit.DAYS;
        var running = new Running(
                start,
                new Length(amount, by),
                extension == null ? List.of() : List.of(new Length(extension, by)),
                pausedFrom == null ? List.of() : List.of(new Span(pausedFrom, pausedTo)));
        var deadline = Deadline.of(running, CALENDAR);
        assertThat(deadline.due()).as(shows).contains(due);
        assertThat(deadline.days()).last().extracting(DeadlineDay::day).isEqualTo(due);
        assertThat(deadline.days().stream().filter(DeadlineDay::counts))
                .hasSize(amount + (extension == null ? 0 : extension));
        assertThat(CALENDAR.isOff(due)).isFalse();
    }

    @Test
    void every_make_up_workday_of_the_three_years_is_worked_on() {
        var madeUp = DAYS.stream().filter(day -> !day.off()).toList();
        assertThat(madeUp).hasSize(19).allSatisfy(day -> {
            assertThat(day.day().getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(CALENDAR.kind(day.day())).isEqualTo(DayKind.MAKE_UP);
        });
    }

    @Test
    void one_over_Spring_Festival_says_which_days_did_not_count() {
        var deadline = Deadline.of(Running.of(LocalDate.of(2026, 2, 11), Length.workingDays(7)), CALENDAR);
        assertThat(Explanation.of(deadline).in(Messages.in(Language.CHINESE)))
                .containsExactly(
                        "起算事项发生在2026年2月11日，当日不计入，自次日起算。",
                        "期限为 7 个工作日。",
                        "2026年2月15日至2026年2月23日春节放假，9 天不计入。",
                        "2026年2月14日是调休上班日，计入。",
                        "2026年2月27日24时前到期。");
    }

    @Test
    void one_that_reaches_into_a_year_without_a_list_is_provisional_and_says_so() {
        var deadline = Deadline.of(Running.of(LocalDate.of(2026, 12, 20), Length.workingDays(15)), CALENDAR);
        assertThat(deadline.isProvisional()).isTrue();
        assertThat(deadline.yearsWithoutList()).containsExactly(2027);
        assertThat(Explanation.of(deadline).in(Messages.in(Language.ENGLISH)))
                .last()
                .asString()
                .startsWith("The days off of 2027 have not been announced");
        assertThat(Deadline.of(Running.of(LocalDate.of(2026, 12, 20), Length.workingDays(5)), CALENDAR)
                        .isProvisional())
                .isFalse();
    }

    @Test
    void one_that_stands_still_has_no_day_until_somebody_ends_the_pause() {
        var start = LocalDate.of(2026, 3, 2);
        var pause = LocalDate.of(2026, 3, 5);
        var still =
                Deadline.of(new Running(start, Length.workingDays(7), List.of(), List.of(Span.from(pause))), CALENDAR);
        assertThat(still.due()).isEmpty();
        assertThat(Explanation.of(still).in(Messages.in(Language.CHINESE)))
                .endsWith("自2026年3月5日起暂停计时，尚未恢复。", "暂停期间没有到期日。");
        var ended = new Span(pause, LocalDate.of(2026, 3, 31));
        var on = Deadline.of(new Running(start, Length.workingDays(7), List.of(), List.of(ended)), CALENDAR);
        assertThat(on.due()).contains(LocalDate.of(2026, 4, 8));
    }

    @Test
    void a_period_of_days_that_ends_on_a_day_off_goes_on_to_the_next_that_is_none() {
        var deadline = Deadline.of(Running.of(LocalDate.of(2026, 2, 1), Length.days(15)), CALENDAR);
        assertThat(deadline.due()).contains(LocalDate.of(2026, 2, 24));
        assertThat(Explanation.of(deadline).in(Messages.in(Language.CHINESE)))
                .contains("期限届满的2026年2月16日是休息日，顺延至2026年2月24日。");
    }

    @Test
    void what_the_bureau_added_goes_before_the_notice() {
        var festival = LocalDate.of(2026, 4, 20);
        var calendar = new WorkCalendar(
                Set.of(2026),
                List.of(new SpecialDay(LocalDate.of(2026, 5, 1), "劳动节", true)),
                List.of(new SpecialDay(festival, "三月三", true), new SpecialDay(LocalDate.of(2026, 5, 1), "抗洪", false)));
        assertThat(calendar.kind(festival)).isEqualTo(DayKind.EXTRA_OFF);
        assertThat(calendar.name(festival)).isEqualTo("三月三");
        assertThat(calendar.kind(LocalDate.of(2026, 5, 1))).isEqualTo(DayKind.EXTRA_WORK);
        assertThat(Deadline.of(Running.of(festival.minusDays(3), Length.workingDays(1)), calendar)
                        .due())
                .contains(festival.plusDays(1));
    }
}
