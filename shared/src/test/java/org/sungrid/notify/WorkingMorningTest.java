package org.sungrid.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.deadline.WorkCalendar;
import org.sungrid.deadline.YearNotice;

/**
 * What falls into days off leaves in the morning of a working day and never at the midnight at which it begins, by the list of
 * 2026: Sunday, 4 January, and Sunday, 20 September, are worked on; 1 to 3 January, 15 to 23 February and 25 to 27 September
 * are off.
 */
@Tag("M22")
class WorkingMorningTest {

    private static final WorkCalendar CALENDAR = new WorkCalendar(
            Set.of(2026),
            YearNotice.delivered().stream()
                    .filter(notice -> notice.year() == 2026)
                    .flatMap(notice -> notice.days().stream())
                    .toList(),
            List.of());

    @ParameterizedTest
    @CsvSource({
        // an ordinary weekend: over midnight, until midnight, at noon, none
        "2026-03-08T22:30, 21:00, 08:00, 2026-03-09T08:00",
        "2026-03-08T22:30, 22:00, 00:00, 2026-03-09T08:00",
        "2026-03-08T23:59, 12:00, 14:00, 2026-03-09T08:00",
        "2026-03-08T23:59, 00:00, 00:00, 2026-03-09T08:00",
        "2026-03-08T03:00, 22:00, 06:30, 2026-03-09T06:30",
        // Friday evening: the quiet hours end on a day off
        "2026-03-06T22:30, 21:00, 08:00, 2026-03-09T08:00",
        "2026-03-06T22:30, 22:00, 00:00, 2026-03-09T08:00",
        // Monday, 00:00, itself is a working day: whoever has no quiet hours then is told then
        "2026-03-09T00:00, 21:00, 08:00, 2026-03-09T08:00",
        "2026-03-09T00:00, 00:00, 00:00, 2026-03-09T00:00",
        "2026-03-09T00:00, 22:00, 00:00, 2026-03-09T00:00",
        // quiet hours in which the usual morning lies
        "2026-03-08T12:00, 07:00, 09:00, 2026-03-09T09:00",
        // a Saturday before a Sunday that is worked on, and that Sunday with its night
        "2026-09-19T10:00, 21:00, 08:00, 2026-09-20T08:00",
        "2026-09-19T23:30, 22:00, 00:00, 2026-09-20T08:00",
        "2026-09-20T10:00, 21:00, 08:00, 2026-09-20T10:00",
        "2026-09-20T22:00, 21:00, 08:00, 2026-09-21T08:00",
        // new year: three days off, then a Sunday that is worked on
        "2026-01-01T00:00, 00:00, 00:00, 2026-01-04T08:00",
        "2026-01-03T22:00, 21:00, 08:00, 2026-01-04T08:00",
        // the longest row, from the Saturday that is worked on before it
        "2026-02-14T20:59, 21:00, 08:00, 2026-02-14T20:59",
        "2026-02-14T21:00, 21:00, 08:00, 2026-02-24T08:00",
        "2026-02-23T22:30, 22:00, 00:00, 2026-02-24T08:00",
        // a festival that begins on a Friday
        "2026-09-24T22:00, 21:00, 08:00, 2026-09-28T08:00"
    })
    void a_short_message_of_a_day_off_leaves_in_the_morning_of_a_working_day(
            LocalDateTime now, LocalTime from, LocalTime until, LocalDateTime leaves) {
        var quiet = new QuietHours(from, until);
        assertThat(DuePolicy.sms(now, quiet, false, CALENDAR)).isEqualTo(leaves);
        assertThat(DuePolicy.sms(leaves, quiet, false, CALENDAR))
                .as("asked again at that moment")
                .isEqualTo(leaves);
    }
}
