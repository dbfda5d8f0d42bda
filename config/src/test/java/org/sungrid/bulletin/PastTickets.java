package org.sungrid.bulletin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sungrid.database.ManyRows;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.CurrentActor;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.RecordingTrialTicket;
import org.sungrid.ticket.RecordingTrialTicket.Happened;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.Source;
import org.sungrid.ticket.StepKind;
import org.sungrid.ticket.TicketOrigin;

/** Tickets of a month that lies behind, each written as a line: what happened to it on which day. */
@Dependent
public class PastTickets {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    private RecordingTrialTicket recording;

    @Inject
    private Cells cells;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    /** One that is being written. */
    public final class Line {

        private final String owner;
        private final LocalDate raised;
        private final LocalDate due;
        private final List<Happened> happened = new ArrayList<>();
        private TicketOrigin origin = TicketOrigin.OWN_NOTICE;
        private Secrecy secrecy = Secrecy.INTERNAL;

        private Line(String owner, LocalDate raised, LocalDate due) {
            this.owner = owner;
            this.raised = raised;
            this.due = due;
        }

        Line from(TicketOrigin where) {
            origin = where;
            return this;
        }

        Line confidential() {
            secrecy = Secrecy.CONFIDENTIAL;
            return this;
        }

        Line then(StepKind kind, LocalDate day) {
            return then(kind, day, null);
        }

        Line handedTo(String other, LocalDate day) {
            return then(StepKind.HAND_OVER, day, cell(other));
        }

        private Line then(StepKind kind, LocalDate day, CellId to) {
            happened.add(new Happened(
                    kind, at(day, happened.size() + 1), current.get().account(), "试验", to));
            return this;
        }

        /** Reported, looked at and closed on one day. */
        Line done(LocalDate day) {
            return then(StepKind.REPORT, day).then(StepKind.VERIFY, day).then(StepKind.CLOSE, day);
        }

        TicketNumber record() {
            return recording.record(
                    new Source(origin, null, ""),
                    new Demand("统计", "统计", Checking.ON_PAPER, "", secrecy, false, cell(owner), Set.of()),
                    at(raised, 0),
                    due,
                    happened,
                    UUID.randomUUID().toString());
        }
    }

    Line raised(String owner, LocalDate raised, LocalDate due) {
        return new Line(owner, raised, due);
    }

    /** On a day it became due on another; {@code null} for none, while it stands still. */
    void moved(TicketNumber number, LocalDate on, LocalDate to, String cause) {
        entities.flush();
        entities.createNativeQuery("INSERT INTO deadline_move (deadline_id, due_before, due, cause, words, moved_at)"
                        + " SELECT d.id, d.due, ?, ?, '', ? FROM ticket t JOIN running_deadline d ON d.id = t.deadline_id"
                        + " WHERE t.number = ?")
                .setParameter(1, ManyRows.day(to))
                .setParameter(2, cause)
                .setParameter(3, ManyRows.moment(at(on, 0)))
                .setParameter(4, number.value())
                .executeUpdate();
        entities.createNativeQuery("UPDATE running_deadline SET due = ? WHERE id ="
                        + " (SELECT t.deadline_id FROM ticket t WHERE t.number = ?)")
                .setParameter(1, ManyRows.day(to))
                .setParameter(2, number.value())
                .executeUpdate();
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(MORNING).plusHours(hour).atZone(clock.getZone()).toInstant();
    }

    private CellId cell(String code) {
        return cells.findByCode(code).orElseThrow().id();
    }
}
