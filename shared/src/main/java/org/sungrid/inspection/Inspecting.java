package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.fact.Facts;
import org.sungrid.grid.Persons;
import org.sungrid.id.InspectionId;
import org.sungrid.inspection.Inspection.Told;
import org.sungrid.notify.Notification;
import org.sungrid.notify.Outbox;
import org.sungrid.notify.Urgency;
import org.sungrid.outcome.Outcomes;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** How an inspection comes to be recorded, whichever act does it. */
@ApplicationScoped
class Inspecting {

    /** That a cell was inspected, as a fact about it. */
    static final String HELD = "inspection-held";

    /** That something was found there, a fact for each finding. */
    static final String FINDING = "inspection-finding";

    @Inject
    private Inspections inspections;

    @Inject
    private Inspectors inspectors;

    @Inject
    private Grounds grounds;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Belonging belonging;

    @Inject
    private Facts facts;

    @Inject
    private Persons persons;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /**
     * In the transaction of the act.
     *
     * @param permission that has to hold over the inspected cell
     * @param self whether the act is for checks of a cell by itself
     */
    InspectionId record(Told typed, String formToken, Permission permission, boolean self, String act) {
        var known = inspections.ofForm(formToken);
        if (known.isPresent()) {
            Refused.when(!known.get().isOf(typed), "", "inspection.refusal.form.used");
            return known.get().id();
        }
        var told = typed.stripped();
        var today = LocalDate.now(clock);
        Refused.when(InspectionPolicy.refusals(told, today));
        Refused.when(told.kind().isSelf() != self, "kind", "inspection.refusal.kind.other");
        Refused.when(!current.reach(permission).has(told.cell()), "cell", "inspection.refusal.cell.reach");
        var ground = requireGround(told, today);
        Refused.when(
                !self && belonging.isOfActor(told.cell(), ground.unit(), told.heldOn()),
                "cell",
                "inspection.refusal.recorder.own");
        var named = inspectors.named(told.kind(), told.inspectors(), ground);
        var refusals = new ArrayList<Refusal>();
        refusals.addAll(InspectionPolicy.refusals(told.kind(), ground.cell().getLevel()));
        refusals.addAll(InspectionPolicy.refusals(told.kind(), told.inspectors(), named));
        Refused.when(refusals);
        var inspection = new Inspection(
                told,
                ground.unit(),
                named.stream().map(Inspector::person).collect(Collectors.toSet()),
                formToken,
                current.get().account(),
                clock.instant());
        inspections.add(inspection);
        outcomes.addAll(inspection.subject(), told.findings());
        note(inspection);
        tell(inspection);
        audit.done(
                current.get().who(),
                act,
                Inspection.SUBJECT,
                inspection.id().value(),
                told.kind() + " " + ground.cell().getCode() + " " + told.heldOn() + ": "
                        + told.findings().size());
        changes.record(Inspection.SUBJECT, inspection.id().value());
        return inspection.id();
    }

    /** The cell stood on that day and stands today: nobody answers any more for findings in one that was closed. */
    private Ground requireGround(Told told, LocalDate today) {
        Refused.when(grounds.on(told.cell(), today).isEmpty(), "cell", "inspection.refusal.cell.closed");
        return grounds.on(told.cell(), told.heldOn())
                .orElseThrow(() -> new Refused(Refusal.of("heldOn", "inspection.refusal.cell.then")));
    }

    private void note(Inspection inspection) {
        facts.record(HELD, inspection.cell(), inspection.subject(), inspection.getHeldOn(), 0);
        for (int i = 0; i < inspection.getFindings(); i++) {
            facts.record(FINDING, inspection.cell(), inspection.subject(), inspection.getHeldOn(), 0);
        }
    }

    /** Those who answer for the cell, and for the unit above it, hear that it was looked at; what was found they read in the house. */
    private void tell(Inspection inspection) {
        var today = LocalDate.now(clock);
        var told = new HashSet<>(persons.answering(inspection.cell(), today));
        told.addAll(persons.answering(inspection.unit(), today));
        told.remove(current.get().person());
        outbox.put(
                new Notification(
                        "inspection.news.recorded",
                        List.of(inspection.getHeldOn().toString(), String.valueOf(inspection.getFindings())),
                        "/inspections/" + inspection.id().value(),
                        inspection.subject(),
                        "inspection:" + inspection.id().value(),
                        Urgency.ORDINARY),
                told);
    }
}
