package org.sungrid.admin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sungrid.account.Accounts;
import org.sungrid.account.Role;
import org.sungrid.admin.demo.BureauFile.PlannedAccount;
import org.sungrid.grid.Cells;
import org.sungrid.id.AccountId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.RecordingTrialTicket;
import org.sungrid.ticket.RecordingTrialTicket.Happened;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.Source;
import org.sungrid.ticket.StepKind;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.ticket.Tickets;

/** The trial bureau's tickets of the months before, all of them over, so that there is something to count. */
@ApplicationScoped
class DemoFormerTickets {

    /** When something happened on a day: before noon, one thing after another. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    private RecordingTrialTicket recording;

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
            if (tickets.wasRaised("demo-former-" + (all.size() - 1))) {
                return;
            }
            current.become(people.only(signIns, Role.SUPERVISION_OFFICER, 0));
            var office = current.get().account();
            for (int i = 0; i < all.size(); i++) {
                record(all.get(i), office, "demo-former-" + i);
            }
        }
    }

    private void record(JsonObject one, AccountId office, String token) {
        var raised = LocalDate.now(clock).minusDays(one.getInt("ago"));
        var owner = accounts.findByName(one.getString("by")).orElseThrow().id();
        var happened = new ArrayList<Happened>();
        if (one.containsKey("withdrawn")) {
            happened.add(step(StepKind.WITHDRAW, raised, one.getInt("withdrawn"), 0, office, "情况变化，不再需要办理。"));
        } else {
            int reported = one.getInt("reported");
            happened.add(step(StepKind.ACCEPT, raised, one.getInt("accepted"), 1, owner, ""));
            if (reported > one.getInt("days")) {
                happened.add(step(StepKind.FALL_OVERDUE, raised, one.getInt("days") + 1, 0, null, ""));
            }
            happened.add(step(StepKind.REPORT, raised, reported, 2, owner, "已按要求办理完毕，材料附后。"));
            happened.add(step(StepKind.VERIFY, raised, reported + 1, 3, office, "核对了材料，情况属实。"));
            happened.add(step(StepKind.CLOSE, raised, reported + 1, 4, office, ""));
        }
        recording.record(
                new Source(TicketOrigin.valueOf(one.getString("origin")), null, ""),
                new Demand(
                        one.getString("title"),
                        one.getString("demand"),
                        Checking.ON_PAPER,
                        "",
                        Secrecy.INTERNAL,
                        false,
                        cells.findByCode(one.getString("owner")).orElseThrow().id(),
                        Set.of()),
                at(raised, 0),
                raised.plusDays(one.getInt("days")),
                happened,
                token);
    }

    private Happened step(StepKind kind, LocalDate raised, int after, int hour, AccountId by, String said) {
        return new Happened(kind, at(raised.plusDays(after), hour), by, said, null);
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(MORNING).plusHours(hour).atZone(clock.getZone()).toInstant();
    }
}
