package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sungrid.grid.AsOf;
import org.sungrid.text.TypedDay;

/**
 * Which grid an address asks for: {@code ?on=2026-03-01} for the day on which it held, {@code &recorded=2026-03-15} for what
 * was known at the end of that day. What is no day is told, and today's grid is shown.
 */
@Named("asOf")
@RequestScoped
public class AskedAsOf {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private LocalDate on;
    private LocalDate recorded;
    private boolean unread;

    @PostConstruct
    void read() {
        on = day("on").orElse(null);
        recorded = day("recorded").orElse(null);
    }

    private Optional<LocalDate> day(String parameter) {
        var typed = request.getParameter(parameter);
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var day = TypedDay.of(typed);
        unread |= day.isEmpty();
        return day;
    }

    AsOf asOf() {
        var now = clock.instant();
        Instant known = recorded == null
                ? now
                : recorded.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1_000);
        return new AsOf(on == null ? LocalDate.now(clock) : on, known.isAfter(now) ? now : known);
    }

    /** Whether another grid than today's is asked for. */
    public boolean isAnother() {
        return on != null || recorded != null;
    }

    /** Whether what was asked for is no day. */
    public boolean isUnread() {
        return unread;
    }

    public LocalDate getOn() {
        return on;
    }

    public LocalDate getRecorded() {
        return recorded;
    }

    /** What follows the address of another page about the same day; empty for today. */
    public String getQuestion() {
        var question = (on == null ? "" : "&on=" + on) + (recorded == null ? "" : "&recorded=" + recorded);
        return question.isEmpty() ? "" : "?" + question.substring(1);
    }
}
