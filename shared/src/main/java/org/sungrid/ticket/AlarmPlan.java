package org.sungrid.ticket;

import java.time.LocalDate;
import java.util.Map;
import org.sungrid.deadline.WorkCalendar;

/**
 * On which day which stage of a ticket comes by itself, as the rules and the days off are at the moment. Read once for however
 * many tickets.
 *
 * @param rules by their stages
 */
record AlarmPlan(WorkCalendar calendar, Map<Integer, EscalationRule> rules) {

    /** Of the lamp. */
    AlarmDays days(Ticket ticket, LocalDate due) {
        return AlarmDays.of(due, ticket.warnDays(), calendar);
    }

    /** @return {@code null} where no such stage comes, or the time of the ticket stands still */
    LocalDate dayOf(Ticket ticket, int stage) {
        var counted = ticket.countedFrom();
        if (counted.isEmpty()) {
            return null;
        }
        if (stage == EscalationRules.FIRST) {
            var warned = ticket.warnFrom();
            return ticket.runsSince() != null && ticket.runsSince().isAfter(warned) ? ticket.runsSince() : warned;
        }
        var rule = rules.get(stage);
        return rule == null ? null : calendar.after(counted.get(), rule.getWorkingDays());
    }
}
