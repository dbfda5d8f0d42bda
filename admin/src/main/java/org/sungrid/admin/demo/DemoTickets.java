package org.sungrid.admin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.sungrid.account.Accounts;
import org.sungrid.account.Role;
import org.sungrid.admin.demo.BureauFile.PlannedAccount;
import org.sungrid.deadline.Length;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.CurrentActor;
import org.sungrid.ticket.AcceptingTicket;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.NotingProgress;
import org.sungrid.ticket.PausingTicket;
import org.sungrid.ticket.RaisingTicket;
import org.sungrid.ticket.ReportingDone;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.Source;
import org.sungrid.ticket.TicketFile;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.ticket.Tickets;
import org.sungrid.ticket.TimeAllowed;
import org.sungrid.ticket.board.ApprovingPosting;
import org.sungrid.ticket.board.PostingFile;
import org.sungrid.ticket.board.ProposingPosting;
import org.sungrid.ticket.board.Wording;

/** The trial bureau's tickets, counted from days that lie behind, so that some are due and some are late. */
@ApplicationScoped
class DemoTickets {

    @Inject
    private RaisingTicket raising;

    @Inject
    private AcceptingTicket accepting;

    @Inject
    private NotingProgress noting;

    @Inject
    private PausingTicket pausing;

    @Inject
    private ReportingDone reporting;

    @Inject
    private ProposingPosting proposing;

    @Inject
    private ApprovingPosting approving;

    @Inject
    private PostingFile postings;

    @Inject
    private TicketFile file;

    @Inject
    private Tickets tickets;

    @Inject
    private Accounts accounts;

    @Inject
    private Cells cells;

    @Inject
    private DemoPeople people;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    void load(Path planned, List<PlannedAccount> signIns) throws IOException {
        if (!Files.exists(planned)) {
            return;
        }
        try (var reader = Json.createReader(Files.newBufferedReader(planned))) {
            var all = reader.readArray().getValuesAs(JsonObject.class);
            if (tickets.wasRaised("demo-" + (all.size() - 1))) {
                return;
            }
            for (int i = 0; i < all.size(); i++) {
                current.become(people.only(signIns, Role.SUPERVISION_OFFICER, 0));
                raise(all.get(i), "demo-" + i);
            }
        }
    }

    /** By a token of its own, so that a start that was cut off raises none twice. */
    private void raise(JsonObject one, String token) {
        var number = raising.raise(
                new Source(TicketOrigin.valueOf(one.getString("origin")), null, one.getString("note")),
                new Demand(
                        one.getString("title"),
                        one.getString("demand"),
                        Checking.valueOf(one.getString("checking")),
                        one.getString("look"),
                        Secrecy.valueOf(one.getString("secrecy")),
                        one.getBoolean("board"),
                        cell(one.getString("owner")),
                        one.getJsonArray("with").getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .map(this::cell)
                                .collect(Collectors.toSet())),
                TimeAllowed.of(Length.workingDays(one.getInt("days")))
                        .from(LocalDate.now(clock).minusDays(one.getInt("ago"))),
                token);
        var ticket = file.open(number).orElseThrow().ticket();
        int lock = ticket.getLock();
        var steps = one.getJsonArray("steps").getValuesAs(JsonObject.class);
        if (file.open(number).orElseThrow().steps().size() > 1) {
            steps = List.of();
        }
        for (var step : steps) {
            become(step.getString("by"));
            switch (step.getString("does")) {
                case "accept" -> accepting.accept(ticket.id(), lock);
                case "note" -> noting.note(ticket.id(), lock, step.getString("said"));
                case "pause" -> pausing.pause(ticket.id(), lock, null, step.getString("said"));
                case "report" -> reporting.report(ticket.id(), lock, step.getString("said"));
                default -> throw new IllegalStateException("The demo knows no step " + step);
            }
            lock = file.open(number).orElseThrow().ticket().getLock();
        }
        if (one.containsKey("posting")) {
            post(number, ticket.id(), one.getJsonObject("posting"));
        }
    }

    /** In two hands, as everybody: whoever approves did not write it. */
    private void post(TicketNumber number, TicketId ticket, JsonObject posting) {
        become(posting.getString("proposes"));
        var standing = postings.open(number);
        if (standing.all().isEmpty()) {
            proposing.propose(ticket, 0, new Wording(posting.getString("title"), posting.getString("words"), ""));
            standing = postings.open(number);
        }
        if (standing.waiting() != null) {
            become(posting.getString("approves"));
            approving.approve(ticket, standing.waiting().getOrdinal());
        }
    }

    private void become(String account) {
        current.become(accounts.findByName(account)
                .flatMap(found -> accounts.actor(found.id()))
                .orElseThrow());
    }

    private CellId cell(String code) {
        return cells.findByCode(code).orElseThrow().id();
    }
}
