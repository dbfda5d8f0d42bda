package org.sungrid.admin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sungrid.admin.Door.Keeper;
import org.sungrid.admin.Door.Named;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Permission;
import org.sungrid.web.Route;
import org.sungrid.web.Routes;

/** The table of all addresses of the admin, with who may pass where. What stands in no row does not exist. */
public final class Doors {

    /** Where people sign in. */
    public static final String SIGN_IN = "/sign-in";

    /** Where the first administrators are named. */
    public static final String FIRST_ADMINISTRATORS = "/first-administrators";

    /** Where who has given the password is asked for a code. */
    public static final String SIGN_IN_CODE = "/sign-in/code";

    /** To where the bureau's sign-in service sends people back. */
    public static final String SIGN_IN_SERVICE = "/sign-in/service";

    public static final String SIGN_OUT = "/sign-out";

    /** One's own account. */
    public static final String OWN_ACCOUNT = "/account";

    /** Where one enrols a device. */
    public static final String SECOND_FACTOR = "/account/second-factor";

    /** Where open pages wait to hear that there is something new. */
    public static final String NEWS = "/inbox/news";

    /** Where files of an import arrive. */
    public static final String UPLOAD = "/import/upload";

    /** Where files of a draft arrive. */
    public static final String ATTACH = "/attachments";

    /** Where evidence of a ticket arrives. */
    public static final String EVIDENCE = "/tickets/evidence";

    /** Where a workbook of the grid arrives. */
    private static final String GRID_UPLOAD = "/grid/import/upload";

    /** Where a file with the days off of a year arrives. */
    private static final String YEAR_FILE = "/working-days/file";

    private static final List<Door> ALL = List.of(
            Door.of(Keeper.NOBODY, Route.open("/assets/**")),
            Door.of(Keeper.NOBODY, Route.open("/jakarta.faces.resource/**")),
            Door.of(Keeper.OPEN, Route.page(SIGN_IN, "/account/sign-in.xhtml")),
            Door.of(Keeper.OPEN, Route.page(FIRST_ADMINISTRATORS, "/account/first-administrators.xhtml")),
            Door.of(Keeper.OPEN, Route.page(SIGN_IN_CODE, "/account/sign-in-code.xhtml")),
            Door.of(Keeper.OPEN, Route.open(SIGN_IN_SERVICE)),
            Door.of(Keeper.OPEN, Route.open(SIGN_IN_SERVICE + "/begin")),
            Door.of(Keeper.OPEN, Route.open(SIGN_IN_SERVICE + "/enter")),
            Door.of(Keeper.SIGNED_IN, Route.open(SIGN_OUT)),
            Door.of(Keeper.SIGNED_IN, Route.page(OWN_ACCOUNT, "/account/own.xhtml")),
            Door.of(Keeper.SIGNED_IN, Route.page(SECOND_FACTOR, "/account/second-factor.xhtml")),
            Door.of(Keeper.SIGNED_IN, Route.page("/", "/home.xhtml")),
            Door.of(Keeper.SIGNED_IN, Route.page(OWN_ACCOUNT + "/typed", "/account/typed.xhtml")),
            Door.of(Keeper.SIGNED_IN, Route.page(OWN_ACCOUNT + "/data", "/personal/own-data.xhtml")),
            Door.of(Keeper.SIGNED_IN, Route.page(OWN_ACCOUNT + "/messages", "/notify/messages.xhtml")),
            Door.of(Keeper.SIGNED_IN, Route.page("/inbox", "/notify/inbox.xhtml")),
            Door.of(Keeper.SIGNED_IN, Route.open(NEWS)),
            Door.ofBureau(Route.page("/outbox", "/notify/outbox.xhtml"), Permission.MANAGE_MESSAGES),
            Door.of(Permission.READ_DISCLOSURE_WORK, Route.page("/disclosures", "/disclosure/list.xhtml")),
            Door.of(Permission.READ_DISCLOSURE_WORK, Route.page("/disclosures/stale", "/disclosure/stale.xhtml")),
            Door.of(Permission.READ_DISCLOSURE_WORK, Route.page("/disclosures/together", "/disclosure/together.xhtml")),
            Door.of(Permission.READ_DISCLOSURE_WORK, Route.open("/disclosures/export")),
            Door.of(Permission.DRAFT_DISCLOSURE, Route.page("/disclosures/new", "/disclosure/new.xhtml")),
            Door.of(Permission.DRAFT_DISCLOSURE, Route.page("/disclosures/new/{kind}", "/disclosure/draft.xhtml")),
            Door.of(
                    Permission.READ_DISCLOSURE_WORK,
                    Named.DISCLOSURE,
                    Route.page("/disclosures/{number}", "/disclosure/disclosure.xhtml")),
            Door.of(
                    Permission.DRAFT_DISCLOSURE,
                    Named.DISCLOSURE,
                    Route.page("/disclosures/{number}/edit", "/disclosure/draft.xhtml")),
            Door.of(Permission.DRAFT_DISCLOSURE, Route.open(ATTACH)),
            Door.of(Permission.DRAFT_DISCLOSURE, Route.open(ATTACH + "/remove")),
            Door.of(Permission.READ_DISCLOSURE_WORK, Named.ATTACHMENT, Route.open("/files/{id}")),
            Door.ofBureau(Route.page("/import", "/disclosure/import.xhtml"), Permission.READ_DISCLOSURE_WORK),
            Door.ofBureau(Route.open(UPLOAD), Permission.DRAFT_DISCLOSURE),
            Door.ofBureau(Route.open("/import/template/{kind}"), Permission.DRAFT_DISCLOSURE),
            Door.ofBureau(Route.page("/import/{id}", "/disclosure/batch.xhtml"), Permission.READ_DISCLOSURE_WORK),
            Door.of(Permission.READ_GRID, Route.page("/grid", "/grid/cells.xhtml")),
            Door.ofBureau(Route.page("/grid/new", "/grid/cell-new.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/grid/work", "/grid/work.xhtml"), Permission.MANAGE_GRID),
            Door.of(Permission.READ_GRID, Route.page("/grid/picture", "/grid/picture.xhtml")),
            Door.ofBureau(Route.open("/grid/export"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/grid/import", "/grid/grid-import.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.open("/grid/import/template"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.open(GRID_UPLOAD), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/grid/import/{id}", "/grid/grid-plan.xhtml"), Permission.MANAGE_GRID),
            Door.of(Permission.READ_GRID, Named.CELL, Route.page("/grid/{code}", "/grid/cell.xhtml")),
            Door.of(Permission.READ_GRID, Named.CELL, Route.page("/grid/{code}/picture", "/grid/cell-picture.xhtml")),
            Door.ofBureau(Route.page("/grid/{code}/founded", "/grid/cell-founded.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/grid/{code}/merge", "/grid/cell-merge.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/grid/{code}/split", "/grid/cell-split.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/grid/{code}/change", "/grid/cell-change.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/grid/{code}/move", "/grid/cell-move.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/grid/{code}/close", "/grid/cell-close.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/grid/{code}/showing", "/grid/cell-showing.xhtml"), Permission.MANAGE_GRID),
            Door.of(Permission.READ_GRID, Route.page("/persons", "/grid/persons.xhtml")),
            Door.ofBureau(Route.page("/persons/new", "/grid/post-new.xhtml"), Permission.MANAGE_GRID),
            Door.of(Permission.READ_GRID, Named.PERSON, Route.page("/persons/{number}", "/grid/person.xhtml")),
            Door.ofBureau(Route.page("/persons/{number}/correct", "/grid/post-correct.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/persons/{number}/end", "/grid/post-end.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(
                    Route.page("/persons/{number}/transfer", "/grid/post-transfer.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/grid/{code}/oversight", "/grid/oversight.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/grid/{code}/liaison", "/grid/liaison.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/persons/{number}/oversight", "/grid/oversight.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(
                    Route.page("/persons/{number}/end-relation", "/grid/relation-end.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(
                    Route.page("/persons/{number}/renew", "/grid/supervisor-renew.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/persons/{number}/phone", "/grid/phone.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/persons/{number}/data", "/personal/person-data.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(
                    Route.page("/persons/{number}/particulars", "/grid/particulars.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/persons/{number}/erase", "/personal/erase.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/corrections", "/personal/corrections.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/corrections/{id}", "/personal/correction.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/bodies", "/grid/bodies.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/bodies/{code}", "/grid/body.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/bodies/{code}/change", "/grid/body-change.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/bodies/{code}/dissolve", "/grid/body-dissolve.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/bodies/{code}/admit", "/grid/member-admit.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/supervisors", "/grid/supervisors.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/liaisons", "/grid/liaisons.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/liaisons/new", "/grid/liaison.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/persons/{number}/card", "/document/card-issue.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/cards", "/document/cards.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.open("/cards/export"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/cards/{number}", "/document/card.xhtml"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.open("/cards/{number}/paper"), Permission.MANAGE_GRID),
            Door.ofBureau(Route.page("/jobs", "/job/jobs.xhtml"), Permission.MANAGE_JOBS),
            Door.of(Keeper.SIGNED_IN, Route.page("/working-days", "/deadline/working-days.xhtml")),
            Door.of(Keeper.SIGNED_IN, Route.page("/clocks", "/deadline/clocks.xhtml")),
            Door.of(Keeper.SIGNED_IN, Route.page("/clocks/{code}", "/deadline/clock.xhtml")),
            Door.ofBureau(
                    Route.page("/clocks/{code}/change", "/deadline/clock-change.xhtml"), Permission.MANAGE_DEADLINES),
            Door.ofBureau(
                    Route.page("/clocks/{code}/running", "/deadline/clock-running.xhtml"), Permission.MANAGE_DEADLINES),
            Door.ofBureau(Route.open(YEAR_FILE), Permission.MANAGE_DEADLINES),
            Door.ofBureau(Route.open("/working-days/template"), Permission.MANAGE_DEADLINES),
            Door.of(Permission.READ_TICKETS, Route.page("/tickets", "/ticket/list.xhtml")),
            Door.of(Permission.READ_TICKETS, Route.page("/tickets/overview", "/ticket/overview.xhtml")),
            Door.ofBureau(Route.page("/tickets/rules", "/ticket/escalation.xhtml"), Permission.SUPERVISE_TICKETS),
            Door.ofBureau(Route.page("/tickets/bulletin", "/bulletin/bulletin.xhtml"), Permission.SUPERVISE_TICKETS),
            Door.of(Permission.RAISE_TICKETS, Route.page("/tickets/new", "/ticket/new.xhtml")),
            Door.of(Permission.SUPERVISE_TICKETS, Route.page("/tickets/together", "/ticket/together.xhtml")),
            Door.of(Permission.READ_TICKETS, Route.open("/tickets/export")),
            Door.of(Permission.HANDLE_TICKETS, Route.open(EVIDENCE)),
            Door.of(Permission.READ_TICKETS, Named.TICKET, Route.page("/tickets/{number}", "/ticket/ticket.xhtml")),
            Door.of(
                    Permission.SUPERVISE_TICKETS,
                    Named.TICKET,
                    Route.page("/tickets/{number}/change", "/ticket/change.xhtml")),
            Door.of(
                    Permission.SUPERVISE_TICKETS,
                    Named.TICKET,
                    Route.page("/tickets/{number}/split", "/ticket/split.xhtml")),
            Door.of(Permission.READ_TICKETS, Named.TICKET, Route.open("/tickets/{number}/letter/{step}")),
            Door.of(Permission.READ_TICKETS, Named.TICKET, Route.open("/tickets/{number}/evidence/{id}")),
            Door.of(Permission.READ_TICKETS, Route.page("/meetings", "/occasion/meetings.xhtml")),
            Door.of(Permission.RAISE_TICKETS, Route.page("/meetings/new", "/occasion/meeting-new.xhtml")),
            Door.of(Permission.READ_TICKETS, Route.page("/meetings/{id}", "/occasion/meeting.xhtml")),
            Door.of(Permission.READ_TICKETS, Route.page("/opinions", "/opinion/opinions.xhtml")),
            Door.ofAny(
                    Route.page("/opinions/new", "/opinion/opinion-new.xhtml"),
                    Permission.HANDLE_TICKETS,
                    Permission.SUPERVISE_TICKETS),
            Door.of(Permission.READ_TICKETS, Route.page("/opinions/quarter", "/opinion/opinion-quarter.xhtml")),
            Door.of(Permission.READ_TICKETS, Named.ASKING, Route.page("/opinions/{id}", "/opinion/opinion.xhtml")),
            Door.of(Permission.READ_TICKETS, Route.page("/inspections", "/inspection/inspections.xhtml")),
            Door.ofAny(
                    Route.page("/inspections/new", "/inspection/new.xhtml"),
                    Permission.RAISE_TICKETS,
                    Permission.HANDLE_TICKETS),
            Door.of(Permission.READ_TICKETS, Route.page("/inspections/coverage", "/inspection/coverage.xhtml")),
            Door.of(
                    Permission.READ_TICKETS,
                    Named.INSPECTION,
                    Route.page("/inspections/{id}", "/inspection/inspection.xhtml")),
            Door.ofBureau(Route.page("/accounts", "/account/accounts.xhtml"), Permission.READ_ACCOUNTS),
            Door.ofBureau(Route.page("/accounts/{name}", "/account/account.xhtml"), Permission.MANAGE_ACCOUNTS),
            Door.ofBureau(Route.page("/rights/{id}", "/account/rights.xhtml"), Permission.READ_ACCOUNTS),
            Door.ofBureau(Route.page("/proposals", "/account/proposals.xhtml"), Permission.COUNTERSIGN),
            Door.ofBureau(Route.page("/audit", "/audit.xhtml"), Permission.READ_AUDIT),
            Door.ofBureau(Route.page("/audit/proof", "/audit/proof.xhtml"), Permission.READ_AUDIT),
            Door.ofBureau(Route.open("/audit/export"), Permission.READ_AUDIT));

    private Doors() {}

    /** What happens to somebody who asks for an address. */
    public enum Passage {
        /** The same for everybody; no session is looked at. */
        PLAIN,
        OPEN,
        SIGN_IN_FIRST,
        FORBIDDEN,
        NO_SUCH_ADDRESS
    }

    /** Whether forms with files are sent there, and no others. */
    public static boolean takesFiles(String path) {
        return Set.of(UPLOAD, ATTACH, EVIDENCE, GRID_UPLOAD, YEAR_FILE).contains(path);
    }

    public static Routes routes() {
        return new Routes(ALL.stream().map(Door::route).toArray(Route[]::new));
    }

    public static boolean isPlain(String path) {
        return find(path).filter(door -> door.keeper() == Keeper.NOBODY).isPresent();
    }

    /** Whether strangers pass there. */
    public static boolean isOpen(String path) {
        return find(path).filter(door -> door.keeper() == Keeper.OPEN).isPresent();
    }

    /** Whether a person who comes from the sign-in may be sent on to this address. */
    public static boolean isPage(String path) {
        return find(path)
                .filter(door -> door.keeper() != Keeper.NOBODY && door.keeper() != Keeper.OPEN)
                .flatMap(door -> door.route().page())
                .isPresent();
    }

    public static Passage passage(String path, Optional<Actor> actor) {
        return find(path)
                .map(door -> door.opensTo(actor)
                        ? (door.keeper() == Keeper.NOBODY ? Passage.PLAIN : Passage.OPEN)
                        : actor.isEmpty() ? Passage.SIGN_IN_FIRST : Passage.FORBIDDEN)
                .orElse(Passage.NO_SUCH_ADDRESS);
    }

    /**
     * What an address names and the permission that has to hold over it.
     *
     * @param key of the thing
     */
    public record Place(Object key, Permission permission) {}

    /** Where what an address names has to be reached; nothing where it names nothing that has a place. */
    public static Optional<Place> place(String path) {
        return find(path)
                .filter(door -> door.named() != null)
                .map(door -> new Place(
                        door.named()
                                .key()
                                .apply(new Routes(door.route())
                                        .find(path)
                                        .orElseThrow()
                                        .parts()
                                        .get(door.named().part())),
                        door.permissions().iterator().next()));
    }

    private static Optional<Door> find(String path) {
        return ALL.stream().filter(door -> door.leadsTo(path)).findFirst();
    }
}
