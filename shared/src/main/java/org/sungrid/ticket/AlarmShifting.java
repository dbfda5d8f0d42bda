package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sungrid.database.ManyRows;
import org.sungrid.deadline.WorkCalendar;
import org.sungrid.deadline.WorkingDays;

/**
 * Sets anew, by other rules of escalation, on which day the next stage of each ticket comes that is past its reminder. In
 * blocks and past the persistence provider, for there may be thousands. What else is told of a ticket stays: no page that
 * somebody has open is out of date by it.
 */
@ApplicationScoped
class AlarmShifting {

    private static final int AT_ONCE = 500;

    /** Reminded, running, and not standing still; those too that had climbed as far as there were stages. */
    private static final String WAITING = " AND t.running = 1 AND t.alarm_stage > " + EscalationRules.FIRST
            + " AND t.due < DATE '" + Ticket.NEVER + "'";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Clock clock;

    /** The working days of each stage, and what was worked out by them. */
    private record Reckoning(
            List<StageTerms> stages, WorkCalendar calendar, LocalDate today, Map<String, LocalDate> known) {

        /** {@code null} where there is no such stage. */
        private LocalDate day(int stage, LocalDate counted) {
            int place = stage - EscalationRules.OVERDUE;
            return place >= stages.size()
                    ? null
                    : known.computeIfAbsent(
                            stage + "@" + counted,
                            asked -> calendar.after(counted, stages.get(place).workingDays()));
        }
    }

    /** What they would become; nothing is stored. */
    AlarmShifts foresee(List<StageTerms> stages) {
        return each(stages, false);
    }

    /** In the transaction of the act that holds the rules alone. */
    AlarmShifts shift(List<StageTerms> stages) {
        return each(stages, true);
    }

    private AlarmShifts each(List<StageTerms> stages, boolean store) {
        var reckoning = new Reckoning(stages, workingDays.calendar(), LocalDate.now(clock), new HashMap<>());
        var shifts = new AlarmShifts(0, 0, 0);
        long behind = 0;
        while (true) {
            var ids = ids(behind);
            if (ids.isEmpty()) {
                return shifts;
            }
            behind = ids.get(ids.size() - 1);
            shifts = shifts.and(some(ids, reckoning, store));
        }
    }

    /** First the keys and then their rows by them, so that rows are locked in the order of the keys. */
    @SuppressWarnings("unchecked")
    private List<Long> ids(long behind) {
        return entities.createNativeQuery("SELECT t.id FROM ticket t WHERE t.ended = 0 AND t.id > ?" + WAITING
                        + " ORDER BY t.id LIMIT " + AT_ONCE)
                .setParameter(1, behind)
                .getResultList();
    }

    private AlarmShifts some(List<Long> ids, Reckoning reckoning, boolean store) {
        var moved = new HashMap<Long, Date>();
        int atOnce = 0;
        int stopping = 0;
        for (var row : rows(ids, store)) {
            var due = ((Date) row[2]).toLocalDate();
            var since = row[3] == null ? due : ((Date) row[3]).toLocalDate();
            var before = row[4] == null ? null : ((Date) row[4]).toLocalDate();
            var day = reckoning.day(((Number) row[1]).intValue(), since.isAfter(due) ? since : due);
            if (Objects.equals(day, before)) {
                continue;
            }
            moved.put(((Number) row[0]).longValue(), ManyRows.day(day));
            if (day == null) {
                stopping++;
            } else if (!day.isAfter(reckoning.today)) {
                atOnce++;
            }
        }
        if (store) {
            // The round stays: no moment of this round was used, so on another day it is not used either.
            ManyRows.update(entities, "ticket", "alarm_on", moved);
        }
        return new AlarmShifts(moved.size(), atOnce, stopping);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(List<Long> ids, boolean store) {
        var asked = Words.among("t.id", ids);
        var query = entities.createNativeQuery(
                "SELECT t.id, t.alarm_stage, t.due, t.runs_since, t.alarm_on FROM ticket t WHERE " + asked.text()
                        + WAITING + " ORDER BY t.id" + (store ? " FOR UPDATE" : ""));
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 1, ids.get(i));
        }
        return query.getResultList();
    }
}
