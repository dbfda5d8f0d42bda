package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.document.LetterPaper;
import org.sungrid.document.OfficialLetter;
import org.sungrid.document.OfficialLetter.Fact;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** The letters that go out with a ticket: 《督办通知书》 when it is raised, 《催办通知书》 whenever its owner is urged. */
@ApplicationScoped
public class TicketLetters {

    @Inject
    private Tickets tickets;

    @Inject
    private FormerDemands formerDemands;

    @Inject
    private Cells cells;

    @Inject
    private LetterPaper paper;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "sungrid.supervision.office")
    private String office;

    @Inject
    @ConfigProperty(name = "sungrid.supervision.office.en")
    private String officeInEnglish;

    /**
     * The letter that went out with a step, as a PDF.
     *
     * @return nothing when no such letter went out
     * @throws org.sungrid.refusal.Refused when the typeface of papers is not on this machine
     */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.PLACE)
    public Optional<byte[]> of(TicketNumber number, long step, Language language) {
        return tickets.find(number)
                .flatMap(ticket -> tickets.steps(ticket.id()).stream()
                        .filter(one -> one.id() == step && !one.getLetter().isEmpty())
                        .findFirst()
                        .map(one -> paper.of(letter(ticket, one, Messages.in(language)), language)));
    }

    private OfficialLetter letter(Ticket ticket, TicketStep step, Messages messages) {
        var sort = step.getKind() == StepKind.RAISE ? "raise" : "urge";
        var language = messages.language();
        var day = LocalDate.ofInstant(step.getAt(), clock.getZone());
        var owner = step.cell().orElse(ticket.owner());
        var said = new ArrayList<String>();
        said.add(messages.text("ticket.letter." + sort + ".begin"));
        if (!step.getSaid().isEmpty()) {
            said.add(step.getSaid());
        }
        return new OfficialLetter(
                messages.text("ticket.letter." + sort),
                step.getLetter(),
                messages.text("ticket.letter.to", name(owner, language)),
                said,
                facts(ticket, step, messages),
                language == Language.ENGLISH ? officeInEnglish : office,
                language.day(day));
    }

    private List<Fact> facts(Ticket ticket, TicketStep step, Messages messages) {
        var facts = new ArrayList<Fact>();
        var told = told(ticket, step);
        facts.add(new Fact(messages.text("ticket.letter.number"), ticket.getNumber()));
        facts.add(new Fact(messages.text("ticket.letter.title"), told.title()));
        facts.add(new Fact(messages.text("ticket.letter.demand"), told.demand()));
        facts.add(new Fact(
                messages.text("ticket.letter.origin"),
                (messages.text(ticket.getOrigin().labelKey()) + " " + ticket.getOriginNote()).strip()));
        if (!told.coOwners().isEmpty()) {
            facts.add(new Fact(
                    messages.text("ticket.letter.co-owners"),
                    String.join(
                            messages.language().comma(),
                            cells.byIds(told.coOwners()).values().stream()
                                    .map(cell -> cell.name(messages.language().locale()))
                                    .sorted()
                                    .toList())));
        }
        var due = step.getDay();
        facts.add(new Fact(
                messages.text("ticket.letter.due"),
                due == null
                        ? messages.text("ticket.letter.still")
                        : messages.language().day(due)));
        facts.add(new Fact(
                messages.text("ticket.letter.checking"),
                (messages.text(told.checking().labelKey()) + " " + told.checkingNote()).strip()));
        return facts;
    }

    /** What the ticket asked when the letter went out: a letter stays as it was. */
    private Demand told(Ticket ticket, TicketStep step) {
        return formerDemands.of(ticket.id()).stream()
                .filter(former -> former.getToldUntil().isAfter(step.getAt()))
                .min(Comparator.comparing(FormerDemand::getToldUntil))
                .map(former -> former.wording(ticket.told()))
                .orElseGet(ticket::told);
    }

    private String name(CellId cell, Language language) {
        return cells.find(cell)
                .map((Cell known) -> known.name(language.locale()))
                .orElse("");
    }
}
