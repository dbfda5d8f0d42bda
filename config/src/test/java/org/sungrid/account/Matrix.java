package org.sungrid.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sungrid.account.AddingAccount.NewAccount;
import org.sungrid.account.GrantingRight.Grant;
import org.sungrid.deadline.Length;
import org.sungrid.disclosure.DraftingDisclosure;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.Cells;
import org.sungrid.id.AskingId;
import org.sungrid.id.InspectionId;
import org.sungrid.id.TicketNumber;
import org.sungrid.id.VersionId;
import org.sungrid.inspection.Aspect;
import org.sungrid.inspection.Counts;
import org.sungrid.inspection.Inspection;
import org.sungrid.inspection.Inspection.Looked;
import org.sungrid.inspection.InspectionKind;
import org.sungrid.inspection.RecordingInspection;
import org.sungrid.opinion.Asking;
import org.sungrid.opinion.RecordingAsking;
import org.sungrid.opinion.ServedKind;
import org.sungrid.opinion.Way;
import org.sungrid.ticket.AcceptingTicket;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.RaisingTicket;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.Source;
import org.sungrid.ticket.TicketFile;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.ticket.TimeAllowed;

/**
 * Who and what the matrix of access is tried with (S-36): somebody of each role whose right reaches a station and what is
 * below it, those whose rights reach the whole bureau, a supervisor from outside of that station, the three administrators, somebody without a right; and a draft in
 * the station, below it, above it and elsewhere.
 */
@Dependent
public class Matrix {

    public static final String PASSWORD = "Marmalade viaduct pencil";

    /** The columns of the tables, in their order, each with the account that stands for it. */
    public static final Map<String, String> PEOPLE = people();

    /** Where things are, seen from the station. */
    public static final Map<String, String> PLACES =
            ordered("own", "YX-CG", "below", "YX-CG-1", "above", "YX", "elsewhere", "YX-DJ");

    @Inject
    private Staff staff;

    @Inject
    private AddingAccount adding;

    @Inject
    private Accounts accounts;

    @Inject
    private Rights rights;

    @Inject
    private GrantingRight granting;

    @Inject
    private DraftingDisclosure drafting;

    @Inject
    private RaisingTicket raising;

    @Inject
    private AcceptingTicket accepting;

    @Inject
    private TicketFile file;

    @Inject
    private RecordingAsking recording;

    @Inject
    private RecordingInspection inspecting;

    @Inject
    private Cells cells;

    @Inject
    private Clock clock;

    private static Map<String, String> people() {
        return ordered(
                "none", "matrix-none",
                "drafter", "matrix-drafter",
                "reviewer", "matrix-reviewer",
                "leader", "matrix-leader",
                "drafter*", "chenmin",
                "reviewer*", "xuzhibai",
                "leader*", "matrix-leader-all",
                "handler", "matrix-handler",
                "officer", "matrix-supervision-officer",
                "officer*", "fangyunping",
                "supervisor", "tongnianhua",
                "system", "luochunxiao",
                "security", "yuxiangyang",
                "auditor", "yanshouzheng");
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Makes the accounts that the demo does not have, with their rights; those that are there already stay. */
    public void admit() {
        staff.become("luochunxiao");
        for (var role :
                List.of("none", "drafter", "reviewer", "leader", "leader-all", "handler", "supervision-officer")) {
            if (accounts.findByName("matrix-" + role).isEmpty()) {
                adding.addTrial(new NewAccount("matrix-" + role, "1202", PASSWORD));
            }
        }
        staff.become("yuxiangyang");
        for (var role : List.of(Role.DRAFTER, Role.REVIEWER, Role.LEADER, Role.HANDLER, Role.SUPERVISION_OFFICER)) {
            var name =
                    "matrix-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            if (rights.standing(accounts.findByName(name).orElseThrow().id()).isEmpty()) {
                granting.grant(new Grant(name, role, "YX-CG", Capacity.DEPUTY, false));
            }
        }
        if (rights.standing(
                        accounts.findByName("matrix-leader-all").orElseThrow().id())
                .isEmpty()) {
            granting.grant(new Grant("matrix-leader-all", Role.LEADER, "YX-CG", Capacity.DEPUTY, true));
        }
    }

    /** One ticket in each place, by somebody who reaches them all. */
    public Map<String, TicketNumber> tickets(String title) {
        staff.become("fangyunping");
        var tickets = new LinkedHashMap<String, TicketNumber>();
        PLACES.forEach((place, unit) -> tickets.put(
                place,
                raising.raise(
                        new Source(TicketOrigin.OWN_NOTICE, null, ""),
                        new Demand(
                                title + " " + place,
                                title,
                                Checking.ON_PAPER,
                                "",
                                Secrecy.INTERNAL,
                                false,
                                cells.findByCode(unit).orElseThrow().id(),
                                Set.of()),
                        TimeAllowed.of(Length.workingDays(20)),
                        UUID.randomUUID().toString())));
        return tickets;
    }

    /** One asking by each place, recorded by somebody who reaches them all. */
    public Map<String, AskingId> askings(String title) {
        staff.become("fangyunping");
        var askings = new LinkedHashMap<String, AskingId>();
        PLACES.forEach((place, unit) -> askings.put(
                place,
                recording.record(
                        new Asking.Told(
                                cells.findByCode(unit).orElseThrow().id(),
                                Way.VISIT,
                                LocalDate.now(clock),
                                ServedKind.ENTERPRISE,
                                title + " " + place),
                        List.of(title),
                        UUID.randomUUID().toString())));
        return askings;
    }

    /** One inspection in each place, by somebody who reaches them all and belongs to none. */
    public Map<String, InspectionId> inspections(String title) {
        staff.become("yinzhunzhi");
        var inspections = new LinkedHashMap<String, InspectionId>();
        PLACES.forEach((place, unit) -> inspections.put(
                place,
                inspecting.record(
                        new Inspection.Told(
                                InspectionKind.ORGANISATION_REVIEW,
                                cells.findByCode(unit).orElseThrow().id(),
                                LocalDate.now(clock),
                                title + " " + place,
                                "",
                                List.of("1303"),
                                Map.of(Aspect.EFFICIENCY, new Looked(title, List.of(title))),
                                Counts.NONE),
                        UUID.randomUUID().toString())));
        return inspections;
    }

    /** Each of these tickets is accepted, by somebody who handles them all. */
    public void accept(Map<String, TicketNumber> tickets) {
        staff.become("matrix-leader-all");
        tickets.values().forEach(number -> {
            var raised = file.open(number).orElseThrow().ticket();
            accepting.accept(raised.id(), raised.getLock());
        });
    }

    /** One draft in each place, by somebody who reaches them all. */
    public Map<String, VersionId> drafts(String title) {
        staff.become("chenmin");
        var drafts = new LinkedHashMap<String, VersionId>();
        PLACES.forEach((place, unit) -> drafts.put(place, drafting.draft(Papers.of(title + " " + place, unit), null)));
        return drafts;
    }
}
