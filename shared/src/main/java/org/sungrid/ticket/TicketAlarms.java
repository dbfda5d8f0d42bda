package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.change.Subject;
import org.sungrid.fact.Facts;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketId;
import org.sungrid.job.Due;
import org.sungrid.job.Job;
import org.sungrid.job.NoLongerDue;
import org.sungrid.ticket.TicketStep.Particulars;

/**
 * What comes by itself when the last day of a ticket is near or past: its owner is reminded, then told that it is overdue,
 * then level by level those above hear of it. Each stage is a fact about the owner, and about each level that had heard of
 * it and let it climb on (责任连带).
 */
@ApplicationScoped
class TicketAlarms implements Job {

    static final String OVERDUE = "ticket-overdue";
    static final String ESCALATED = "ticket-escalated";

    /** A day on which something is due begins at midnight; nobody minds when it comes within a minute. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Inject
    private Tickets tickets;

    @Inject
    private TicketDesk desk;

    @Inject
    private TicketTimes times;

    @Inject
    private Facts facts;

    @Inject
    private Cells cells;

    @Inject
    private Clock clock;

    @Override
    public String code() {
        return "ticket-alarms";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public List<Due> due(Instant now, int most) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        return tickets.alarming(today, most).stream().map(this::due).toList();
    }

    /** Each round of a ticket's alarms at a moment of its own, for one that was set anew is another. */
    private Due due(Ticket ticket) {
        return new Due(
                ticket.subject(),
                ticket.alarmOn().atStartOfDay(clock.getZone()).toInstant().plusMillis(ticket.alarmRound()));
    }

    @Override
    public void effect(Due due, Instant now) {
        var ticket = desk.take(new TicketId(due.about().id()));
        if (ticket.alarmOn() == null || !due(ticket).equals(due)) {
            // Somebody did something to it meanwhile, and what comes next comes at another moment.
            throw new NoLongerDue();
        }
        var plan = times.plan();
        var rule = plan.rules().get(ticket.alarmStage());
        switch (rule.getStep()) {
            case REMIND ->
                come(ticket, rule, plan, Particulars.NONE.on(ticket.due().orElseThrow()), now);
            case FALL_OVERDUE -> {
                record(OVERDUE, ticket.owner(), ticket.subject(), now, rule.getPoints());
                var letter = desk.letter(UrgingTicket.LETTER);
                come(
                        ticket,
                        rule,
                        plan,
                        Particulars.NONE
                                .to(ticket.owner())
                                .on(ticket.due().orElseThrow())
                                .letter(letter),
                        now);
            }
            case ESCALATE -> escalate(ticket, rule, plan, now);
            default -> throw new IllegalStateException(rule.getStep() + " never comes by itself");
        }
    }

    /** One level further up, as far as there is one. */
    private void escalate(Ticket ticket, EscalationRule rule, AlarmPlan plan, Instant now) {
        var line = above(ticket.owner());
        int level = ticket.getEscalated() + 1;
        if (level > line.size()) {
            TicketTimes.goOn(ticket, plan);
            return;
        }
        record(ESCALATED, ticket.owner(), ticket.subject(), now, rule.getPoints());
        line.subList(0, level - 1)
                .forEach(passed -> record(ESCALATED, passed, ticket.subject(), now, rule.getPoints()));
        ticket.escalateTo(level);
        come(ticket, rule, plan, Particulars.NONE.to(line.get(level - 1)).by(level), now);
    }

    /** The stage has come and the next one is set; without a query between, so that the ticket is stored once. */
    private void come(Ticket ticket, EscalationRule rule, AlarmPlan plan, Particulars particulars, Instant now) {
        TicketTimes.goOn(ticket, plan);
        desk.byItself(ticket, rule.getStep(), particulars, now);
    }

    /** The cells above one, from the nearest to the highest; a level that a cell does not have is passed over. */
    private List<CellId> above(CellId owner) {
        var above = new ArrayList<CellId>();
        var next = cells.find(owner).map(Cell::parent).orElse(null);
        while (next != null && !above.contains(next)) {
            above.add(next);
            next = cells.find(next).map(Cell::parent).orElse(null);
        }
        return above;
    }

    private void record(String kind, CellId cell, Subject about, Instant now, int points) {
        facts.record(kind, cell, about, LocalDate.ofInstant(now, clock.getZone()), points);
    }
}
