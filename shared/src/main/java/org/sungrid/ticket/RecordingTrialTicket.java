package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.audit.Audit;
import org.sungrid.database.RunningNumbers;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.TicketStep.Particulars;

/**
 * A trial bureau begins with tickets that lie behind, so that there is something to count and to look at. Nowhere else can
 * anything be done at a moment that is past: a bureau that is no trial refuses it.
 */
@ApplicationScoped
public class RecordingTrialTicket {

    @Inject
    private Tickets tickets;

    @Inject
    private TicketTimes times;

    @Inject
    private RunningNumbers numbers;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "sungrid.demo.folder", defaultValue = "")
    private Optional<String> demo;

    /**
     * One thing that happened to it, after it was raised.
     *
     * @param by {@code null} for what time alone did
     * @param to the cell to which it was handed over; {@code null} for any other step
     */
    public record Happened(StepKind kind, Instant at, AccountId by, String said, CellId to) {}

    /**
     * @param raised when; the steps follow it in their order, and none lies ahead
     * @param until its last day
     * @param token as of a form: the same one records it once
     */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.BUREAU)
    @Transactional
    public TicketNumber record(
            Source source, Demand demand, Instant raised, LocalDate until, List<Happened> happened, String token) {
        Refused.when(demo.filter(folder -> !folder.isBlank()).isEmpty(), "", "ticket.refusal.trial");
        Refused.when(!raised.isBefore(clock.instant()), "", "ticket.refusal.trial");
        Refused.when(
                happened.stream().anyMatch(step -> step.at().isAfter(clock.instant())), "", "ticket.refusal.trial");
        var known = tickets.ofForm(token);
        if (known.isPresent()) {
            return known.get().number();
        }
        times.hold();
        var by = current.get().account();
        var on = LocalDate.ofInstant(raised, clock.getZone());
        var number = "DB-%d-%04d".formatted(on.getYear(), numbers.draw("DB-" + on.getYear()));
        var ticket = new Ticket(number, source, demand, null, token, by, raised);
        tickets.add(ticket);
        times.begin(ticket, TimeAllowed.until(until).from(on));
        add(
                ticket,
                new Happened(StepKind.RAISE, raised, by, "", demand.owner()),
                new Particulars("", demand.owner(), null, until, null, letter(on.getYear())));
        happened.forEach(step -> {
            if (step.kind() == StepKind.HAND_OVER) {
                ticket.handOver(step.to());
            }
            add(ticket, step, Particulars.said(step.said()).to(step.to()));
        });
        times.settle(ticket);
        tickets.flush();
        audit.done(
                current.get().who(),
                "RecordingTrialTicket",
                Ticket.SUBJECT,
                ticket.id().value(),
                number);
        return ticket.number();
    }

    private void add(Ticket ticket, Happened step, Particulars particulars) {
        ticket.undergo(step.kind(), step.at());
        tickets.add(new TicketStep(ticket.id(), step.kind(), step.at(), step.by(), particulars));
        // Steps have keys in the order in which they happened.
        tickets.flush();
    }

    private String letter(int year) {
        return "督办〔" + year + "〕" + numbers.draw("督办-" + year) + "号";
    }
}
