package org.sungrid.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.deadline.WorkCalendar;
import org.sungrid.deadline.YearNotice;

/** When messages leave, by the days off of 2026: the National Day week is off from 1 to 7 October, 10 October is worked on. */
class DuePolicyTest {

    private static final WorkCalendar CALENDAR = new WorkCalendar(
            Set.of(2026),
            YearNotice.delivered().stream()
                    .filter(notice -> notice.year() == 2026)
                    .flatMap(notice -> notice.days().stream())
                    .toList(),
            java.util.List.of());

    @ParameterizedTest
    @CsvSource({
        // a Wednesday: in hours, before them, after them, and at their edges
        "2026-09-23T10:00, 2026-09-23T10:00, 2026-09-23T10:00",
        "2026-09-23T07:59, 2026-09-23T08:00, 2026-09-23T08:00",
        "2026-09-23T08:00, 2026-09-23T08:00, 2026-09-23T08:00",
        "2026-09-23T20:59, 2026-09-23T20:59, 2026-09-23T20:59",
        "2026-09-23T21:00, 2026-09-24T08:00, 2026-09-24T08:00",
        // the evening before the holidays, which begin on Thursday: 8 October is worked on
        "2026-09-30T22:00, 2026-10-01T08:00, 2026-10-08T08:00",
        // a Sunday in the middle of the day
        "2026-09-13T12:00, 2026-09-13T12:00, 2026-09-14T08:00",
        // a Saturday that is worked on
        "2026-10-10T12:00, 2026-10-10T12:00, 2026-10-10T12:00"
    })
    void ordinary_mail_waits_for_the_morning_and_a_short_message_for_that_of_a_working_day(
            LocalDateTime now, LocalDateTime mail, LocalDateTime sms) {
        assertThat(DuePolicy.mail(now, Urgency.ORDINARY, QuietHours.USUAL)).isEqualTo(mail);
        assertThat(DuePolicy.sms(now, QuietHours.USUAL, false, CALENDAR)).isEqualTo(sms);
        assertThat(DuePolicy.mail(now, Urgency.PROMPT, QuietHours.USUAL))
                .as("prompt")
                .isEqualTo(now);
        assertThat(DuePolicy.sms(now, QuietHours.USUAL, true, CALENDAR))
                .as("days off as well")
                .isEqualTo(mail);
    }

    @Test
    void quiet_hours_need_not_go_over_midnight_and_need_not_be() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        var day = LocalDateTime.parse("2026-09-23T13:30");
        assertThat(noon.after(day)).isEqualTo("2026-09-23T14:00");
        assertThat(noon.after(day.withHour(15))).isEqualTo("2026-09-23T15:30");
        assertThat(noon.after(day.withHour(3))).isEqualTo("2026-09-23T03:30");
        var none = new QuietHours(LocalTime.NOON, LocalTime.NOON);
        assertThat(none.after(day.withHour(2))).isEqualTo("2026-09-23T02:30");
        assertThat(DuePolicy.sms(LocalDateTime.parse("2026-10-02T15:00"), none, false, CALENDAR))
                .as("without quiet hours a working day begins when they usually end")
                .isEqualTo("2026-10-08T08:00");
    }
}
