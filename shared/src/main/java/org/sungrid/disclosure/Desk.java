package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.sungrid.account.Accounts;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.PersonId;
import org.sungrid.id.VersionId;
import org.sungrid.permission.Actor;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** What every act on disclosures begins and ends with: the version under lock, and the record of what was done. */
@ApplicationScoped
class Desk {

    static final int LONGEST_REASON = 1000;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Inject
    private Disclosures disclosures;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    Actor actor() {
        return current.get();
    }

    /** Every account that the one who acts has or had. */
    Set<AccountId> ofActor() {
        return accounts.ofPerson(actor().person());
    }

    Instant now() {
        return clock.instant();
    }

    /** A moment for the record, by the bureau's clock: 2026-12-31 09:00. */
    String written(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }

    /** The day at the bureau. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The version under lock, as the one who acts saw it.
     *
     * @throws Conflict when somebody stored a change since
     * @throws Refused when it is not there (any more)
     */
    DisclosureVersion take(VersionId id, int lock) {
        var version = disclosures.lock(id).orElseThrow(Desk::gone);
        if (version.getLock() != lock) {
            throw new Conflict(version.getLock());
        }
        return version;
    }

    Disclosure take(DisclosureId id) {
        return disclosures.lock(id).orElseThrow(Desk::gone);
    }

    /** Takes a content over into a version; an unknown unit or person is refused. */
    void write(DisclosureVersion version, Content content) {
        var particulars = content.particulars();
        var named = Shape.cells(content);
        var known = cells.codesAmong(Set.copyOf(named.values()));
        named.forEach(
                (field, code) -> Refused.when(!known.contains(code), field, "disclosure.refusal.unit.unknown", code));
        version.write(content, unit(particulars.unit()), person(particulars.person()));
    }

    /** A drafter writes only for units that their right to draft reaches; none need be named yet. */
    void reach(Content content) {
        var code = content.particulars().unit();
        var unit = cells.findByCode(code).map(Cell::id);
        Refused.when(
                unit.isPresent() && !current.reach(Permission.DRAFT_DISCLOSURE).has(unit.get()),
                "unit",
                "disclosure.refusal.unit.reach");
    }

    /** What a unit answers for is never without one again, or its people would lose sight of what is shown. */
    void keepUnit(DisclosureVersion before, Content content) {
        Refused.when(
                before.unit().isPresent() && content.particulars().unit().isEmpty(),
                "unit",
                "disclosure.refusal.unit.owed");
    }

    /** Writes what the act did so far. */
    void flush() {
        disclosures.flush();
    }

    /** Puts the act on record and tells all nodes that this disclosure changed. */
    void record(String act, Disclosure disclosure, String detail) {
        disclosures.flush();
        audit.done(actor().who(), act, Disclosure.SUBJECT, disclosure.id().value(), detail);
        changes.record(Disclosure.SUBJECT, disclosure.id().value());
    }

    static String reason(String typed, String missingKey) {
        var reason = typed == null ? "" : typed.strip();
        Refused.when(reason.isEmpty(), "reason", missingKey);
        Refused.when(
                reason.length() > LONGEST_REASON,
                "reason",
                "disclosure.refusal.reason.long",
                LONGEST_REASON,
                reason.length());
        return reason;
    }

    private CellId unit(String code) {
        return find(code, "unit", cells.findByCode(code).map(Cell::id));
    }

    private PersonId person(String number) {
        return find(number, "person", persons.findByNumber(number).map(Person::id));
    }

    private static <T> T find(String code, String field, Optional<T> found) {
        Refused.when(!code.isEmpty() && found.isEmpty(), field, "disclosure.refusal." + field + ".unknown", code);
        return found.orElse(null);
    }

    private static Refused gone() {
        return new Refused(Refusal.whole("disclosure.refusal.gone"));
    }
}
