package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.account.Accounts;
import org.sungrid.change.Subject;
import org.sungrid.deadline.Deadline;
import org.sungrid.deadline.Deadlines;
import org.sungrid.fact.Fact;
import org.sungrid.fact.Facts;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.text.BothLanguages;
import org.sungrid.ticket.OriginNames.OriginName;

/** One ticket with its whole story, and what whoever reads it may do with it now. */
@ApplicationScoped
public class TicketFile {

    @Inject
    private Tickets tickets;

    @Inject
    private EvidenceFiles evidenceFiles;

    @Inject
    private FormerDemands formerDemands;

    @Inject
    private Facts facts;

    @Inject
    @Any
    private Instance<OriginNames> originNames;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Cells cells;

    @Inject
    private Supervisors supervisors;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * @param origin the thing that it came from; {@code null} where it came from none that can be told
     * @param lawOfPauses what may pause its time by the law of its statutory clock; {@code null} where that says nothing
     * @param cells named in it, by key
     * @param names of those who did something, by their accounts
     * @param others tickets named in its story, by key
     * @param possible what whoever reads it may do now
     */
    public record Story(
            Ticket ticket,
            OriginName origin,
            Deadline deadline,
            BothLanguages lawOfPauses,
            Lamp lamp,
            List<TicketStep> steps,
            List<EvidenceLine> evidence,
            List<FormerDemand> former,
            List<Fact> facts,
            List<TicketLine> parts,
            Map<CellId, Cell> cells,
            Map<AccountId, String> names,
            Map<TicketId, TicketNumber> others,
            Set<StepKind> possible) {

        /** Whether there are older steps than those told. */
        public boolean cut() {
            return steps.size() == Tickets.MOST_STEPS;
        }
    }

    @Permitted(value = Permission.READ_TICKETS, scope = Scope.PLACE)
    public Optional<Story> open(TicketNumber number) {
        return tickets.find(number).map(this::story);
    }

    /** A file of a ticket's evidence. @param publicId what its address ends with */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.PLACE)
    public Optional<EvidenceLine> evidence(TicketNumber number, String publicId) {
        return evidenceFiles.find(number, publicId);
    }

    private Story story(Ticket ticket) {
        var steps = tickets.steps(ticket.id());
        var told = facts.about(ticket.subject());
        var others = new HashSet<TicketId>();
        steps.forEach(step -> step.other().ifPresent(others::add));
        ticket.parent().ifPresent(others::add);
        ticket.main().ifPresent(others::add);
        var named = Stream.of(
                        Stream.of(ticket.owner()),
                        ticket.coOwners().stream(),
                        steps.stream().flatMap(step -> step.cell().stream()),
                        told.stream().map(Fact::cell))
                .flatMap(one -> one)
                .collect(Collectors.toSet());
        var today = LocalDate.now(clock);
        return new Story(
                ticket,
                ticket.origin().flatMap(this::origin).orElse(null),
                deadlines.workedOut(ticket.deadline()),
                lawOfPauses(ticket),
                ticket.lamp(today),
                steps,
                evidenceFiles.of(ticket.id()),
                formerDemands.of(ticket.id()),
                told,
                tickets.partLines(ticket.id(), today),
                cells.byIds(named),
                accounts.personNames(
                        steps.stream().flatMap(step -> step.by().stream()).collect(Collectors.toSet())),
                tickets.numbers(others),
                possible(ticket));
    }

    private BothLanguages lawOfPauses(Ticket ticket) {
        return deadlines
                .clockOf(ticket.deadline())
                .map(known -> known.terms().pauses())
                .filter(words -> !words.chinese().isEmpty())
                .orElse(null);
    }

    private Optional<OriginName> origin(Subject thing) {
        return originNames.stream()
                .filter(names -> names.kind().equals(thing.kind()))
                .findFirst()
                .flatMap(names -> names.find(thing.id()));
    }

    /** What a page offers; each act decides for itself once more. */
    private Set<StepKind> possible(Ticket ticket) {
        var possible = EnumSet.noneOf(StepKind.class);
        boolean owner = current.reach(Permission.HANDLE_TICKETS).has(ticket.owner());
        boolean taking = owner || ticket.coOwners().stream().anyMatch(current.reach(Permission.HANDLE_TICKETS)::has);
        boolean supervising = current.reach(Permission.SUPERVISE_TICKETS).has(ticket.owner());
        var above = cells.find(ticket.owner()).map(Cell::parent);
        if (owner) {
            possible.addAll(EnumSet.of(StepKind.ACCEPT, StepKind.REPORT));
            if (above.isPresent()) {
                possible.add(StepKind.DISPUTE);
            }
            if (ticket.getExtensionAsked() == null
                    && ticket.due().isPresent()
                    && !ticket.isLate(LocalDate.now(clock))) {
                possible.add(StepKind.ASK_EXTENSION);
            }
        }
        if (taking) {
            possible.addAll(EnumSet.of(StepKind.NOTE, StepKind.ATTACH));
        }
        if (above.filter(current.reach(Permission.HANDLE_TICKETS)::has).isPresent()) {
            possible.addAll(EnumSet.of(StepKind.KEEP, StepKind.HAND_OVER));
        }
        if (supervising) {
            possible.addAll(EnumSet.of(StepKind.URGE, StepKind.CLOSE));
            boolean concerned = supervisors.isConcerned(ticket);
            if (!concerned || supervisors.mayWithdraw(ticket)) {
                possible.add(StepKind.WITHDRAW);
            }
            if (!concerned) {
                possible.addAll(EnumSet.of(StepKind.CHANGE, StepKind.MERGE, StepKind.SPLIT_UP));
                if (ticket.getExtensionAsked() != null) {
                    possible.add(StepKind.EXTEND);
                }
                timing(ticket).ifPresent(possible::add);
                if (!isReporter(ticket)) {
                    possible.add(StepKind.VERIFY);
                }
            }
        }
        possible.removeIf(step -> !step.isPossibleIn(ticket.getState()));
        if (ticket.due().isEmpty()) {
            possible.remove(StepKind.URGE);
        }
        return possible;
    }

    /** What its time can do: go on where it stands still, and stand still while its last day is not past. */
    private Optional<StepKind> timing(Ticket ticket) {
        if (ticket.due().isEmpty()) {
            return Optional.of(StepKind.RESUME);
        }
        return ticket.due().filter(due -> !due.isBefore(LocalDate.now(clock))).map(due -> StepKind.PAUSE);
    }

    private boolean isReporter(Ticket ticket) {
        return ticket.reportedBy()
                .filter(accounts.ofPerson(current.get().person())::contains)
                .isPresent();
    }
}
