package org.sungrid.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** As if it had been announced: a list of the next year, made up for trying. */
    private static final WorkCalendar WITH_2027 = new WorkCalendar(
            Set.of(2024, 2025, 2026, 2027),
            Stream.concat(
                            DAYS.stream(),
                            NoticeReading.read("2027-01-01 至 2027-01-03 放假 元旦\n2027-01-09 上班 元旦", "试验").days().stream())
                    .toList(),
            List.of());

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

    /** Five of them as staff and citizens read them; printed, so that they can be quoted as they are. */
    @Test
    void a_pause_of_one_day_is_told_as_that_day() {
        var day = LocalDate.of(2026, 3, 11);
        var paused = Deadline.of(
                new Running(LocalDate.of(2026, 3, 2), Length.workingDays(20), List.of(), List.of(new Span(day, day))),
                CALENDAR);
        assertThat(paused.told(Language.CHINESE)).contains("2026年3月11日暂停计时，不计入。");
        assertThat(paused.told(Language.ENGLISH)).contains("The clock stood still on 11 March 2026.");
    }

    @Test
    void five_are_explained_in_words_in_both_languages() {
        var festival = Deadline.of(Running.of(LocalDate.of(2026, 2, 11), Length.workingDays(7)), CALENDAR);
        var sunday = Deadline.of(Running.of(LocalDate.of(2026, 9, 14), Length.workingDays(5)), CALENDAR);
        var paused = Deadline.of(
                new Running(
                        LocalDate.of(2026, 3, 2),
                        Length.workingDays(20),
                        List.of(),
                        List.of(new Span(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 24)))),
                CALENDAR);
        var extended = Deadline.of(
                new Running(LocalDate.of(2026, 7, 1), Length.days(60), List.of(Length.days(30)), List.of()), CALENDAR);
        var running = Running.of(LocalDate.of(2026, 12, 21), Length.workingDays(10));
        var provisional = Deadline.of(running, CALENDAR);
        var firm = Deadline.of(running, WITH_2027);
        assertThat(firm.isProvisional()).isFalse();
        var shown = new LinkedHashMap<String, Deadline>();
        shown.put("one over Spring Festival", festival);
        shown.put("one that ends on a make-up Sunday", sunday);
        shown.put("one that was paused", paused);
        shown.put("one that was extended", extended);
        shown.put("one that is provisional", provisional);
        shown.put("the same when the list has come", firm);
        shown.forEach((what, deadline) -> {
            System.out.println(what + ":");
            for (var language : Language.values()) {
                deadline.told(language).forEach(line -> System.out.println("  " + line));
            }
        });
        assertThat(festival.told(Language.CHINESE))
                .containsExactly(
                        "起算事项发生在2026年2月11日，当日不计入，自次日起算。",
                        "期限为 7 个工作日。",
                        "2026年2月15日至2026年2月23日春节放假，9 天不计入。",
                        "2026年2月14日是调休上班日，计入。",
                        "2026年2月27日24时前到期。");
        assertThat(festival.told(Language.ENGLISH))
                .containsExactly(
                        "The event that starts it was on 11 February 2026; that day does not count.",
                        "The period is 7 working days.",
                        "15 February 2026 to 23 February 2026 are off (春节): 9 days do not count.",
                        "Make-up workdays that count: 14 February 2026.",
                        "It is due by midnight at the end of 27 February 2026.");
        assertThat(sunday.told(Language.CHINESE))
                .containsExactly(
                        "起算事项发生在2026年9月14日，当日不计入，自次日起算。",
                        "期限为 5 个工作日。",
                        "周末 1 天不计入。",
                        "2026年9月20日是调休上班日，计入。",
                        "2026年9月20日24时前到期。");
        assertThat(sunday.told(Language.ENGLISH))
                .containsExactly(
                        "The event that starts it was on 14 September 2026; that day does not count.",
                        "The period is 5 working days.",
                        "Days of weekends that do not count: 1.",
                        "Make-up workdays that count: 20 September 2026.",
                        "It is due by midnight at the end of 20 September 2026.");
        assertThat(paused.told(Language.CHINESE))
                .containsExactly(
                        "起算事项发生在2026年3月2日，当日不计入，自次日起算。",
                        "期限为 20 个工作日。",
                        "2026年4月4日至2026年4月6日清明节放假，3 天不计入。",
                        "周末 6 天不计入。",
                        "2026年3月11日至2026年3月24日暂停计时，不计入。",
                        "2026年4月14日24时前到期。");
        assertThat(paused.told(Language.ENGLISH))
                .containsExactly(
                        "The event that starts it was on 2 March 2026; that day does not count.",
                        "The period is 20 working days.",
                        "4 April 2026 to 6 April 2026 are off (清明节): 3 days do not count.",
                        "Days of weekends that do not count: 6.",
                        "The clock stood still from 11 March 2026 to 24 March 2026.",
                        "It is due by midnight at the end of 14 April 2026.");
        assertThat(extended.told(Language.CHINESE))
                .containsExactly("起算事项发生在2026年7月1日，当日不计入，自次日起算。", "期限为 60 日。", "延长 30 日。", "2026年9月29日24时前到期。");
        assertThat(extended.told(Language.ENGLISH))
                .containsExactly(
                        "The event that starts it was on 1 July 2026; that day does not count.",
                        "The period is 60 days.",
                        "It was extended by 30 days.",
                        "It is due by midnight at the end of 29 September 2026.");
        assertThat(provisional.told(Language.CHINESE))
                .containsExactly(
                        "起算事项发生在2026年12月21日，当日不计入，自次日起算。",
                        "期限为 10 个工作日。",
                        "周末 4 天不计入。",
                        "2027年1月4日24时前到期。",
                        "2027 年的放假安排尚未公布，到期日是暂定的，公布后重新计算。");
        assertThat(provisional.told(Language.ENGLISH))
                .containsExactly(
                        "The event that starts it was on 21 December 2026; that day does not count.",
                        "The period is 10 working days.",
                        "Days of weekends that do not count: 4.",
                        "It is due by midnight at the end of 4 January 2027.",
                        "The days off of 2027 have not been announced: the day is provisional and will be worked out again.");
        assertThat(firm.told(Language.CHINESE))
                .containsExactly(
                        "起算事项发生在2026年12月21日，当日不计入，自次日起算。",
                        "期限为 10 个工作日。",
                        "2027年1月1日至2027年1月3日元旦放假，3 天不计入。",
                        "周末 2 天不计入。",
                        "2027年1月5日24时前到期。");
        assertThat(firm.told(Language.ENGLISH))
                .containsExactly(
                        "The event that starts it was on 21 December 2026; that day does not count.",
                        "The period is 10 working days.",
                        "1 January 2027 to 3 January 2027 are off (元旦): 3 days do not count.",
                        "Days of weekends that do not count: 2.",
                        "It is due by midnight at the end of 5 January 2027.");
    }

    @Test
    void a_pause_outside_the_period_is_told_as_changing_nothing() {
        var start = LocalDate.of(2026, 3, 2);
        var behind = new Span(LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 8));
        var deadline = Deadline.of(new Running(start, Length.workingDays(7), List.of(), List.of(behind)), CALENDAR);
        assertThat(deadline.due()).contains(LocalDate.of(2026, 3, 11));
        assertThat(deadline.told(Language.CHINESE))
                .contains("2026年5月6日至2026年5月8日的暂停不在期限之内，不影响到期日。")
                .noneMatch(line -> line.contains("暂停计时"));
        var open = Deadline.of(
                new Running(start, Length.workingDays(7), List.of(), List.of(Span.from(behind.first()))), CALENDAR);
        assertThat(open.due()).contains(LocalDate.of(2026, 3, 11));
        assertThat(open.told(Language.ENGLISH))
                .contains("A pause from 6 May 2026 on begins after the last day and changes nothing.");
        var before = new Span(start.minusDays(9), start.minusDays(3));
        assertThat(Deadline.of(new Running(start, Length.workingDays(7), List.of(), List.of(before)), CALENDAR)
                        .told(Language.CHINESE))
                .contains("2026年2月21日至2026年2月27日的暂停不在期限之内，不影响到期日。");
    }

    @Test
    void a_day_that_was_set_stays_on_a_day_off_until_it_is_extended() {
        var until = Running.until(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 7));
        assertThat(Deadline.of(until, CALENDAR).due()).contains(LocalDate.of(2026, 3, 7));
        var extended = new Running(until.start(), until.length(), List.of(Length.days(7)), List.of(), true);
        assertThat(Deadline.of(extended, CALENDAR).due())
                .as("the 14th is a Saturday")
                .contains(LocalDate.of(2026, 3, 16));
    }

    @Test
    void what_does_not_count_is_listed_run_by_run() {
        var deadline = Deadline.of(
                new Running(
                        LocalDate.of(2026, 2, 11),
                        Length.workingDays(7),
                        List.of(),
                        List.of(new Span(LocalDate.of(2026, 2, 25), LocalDate.of(2026, 2, 26)))),
                CALENDAR);
        assertThat(deadline.skipped())
                .extracting(Deadline.Skipped::first, Deadline.Skipped::last, Deadline.Skipped::why)
                .containsExactly(
                        tuple(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 23), DeadlineDay.Why.OFF),
                        tuple(LocalDate.of(2026, 2, 25), LocalDate.of(2026, 2, 26), DeadlineDay.Why.PAUSED),
                        tuple(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1), DeadlineDay.Why.OFF));
        assertThat(deadline.due()).contains(LocalDate.of(2026, 3, 2));
        assertThat(deadline.months())
                .extracting(month -> month.month().getMonthValue())
                .containsExactly(2, 3);
    }

    @Test
    void a_warning_is_due_so_many_working_days_before_and_never_before_the_start() {
        var running = Running.of(LocalDate.of(2026, 2, 11), Length.workingDays(7));
        var deadline = Deadline.of(running, CALENDAR);
        assertThat(Reckoned.of(deadline, 5, CALENDAR).warnFrom())
                .as("before the festival: the 14th is worked on, a Saturday")
                .isEqualTo(LocalDate.of(2026, 2, 13));
        assertThat(Reckoned.of(deadline, 0, CALENDAR).warnFrom()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(Reckoned.of(deadline, 60, CALENDAR).warnFrom()).isEqualTo(running.start());
    }
}
