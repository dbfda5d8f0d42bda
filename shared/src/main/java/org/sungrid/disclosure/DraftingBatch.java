package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.sungrid.disclosure.ImportPlan.Row;
import org.sungrid.id.BatchId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/**
 * A drafter makes drafts of a staged batch and hands them to a second person, all in one transaction. What changed since
 * the dry run is seen here again: the plan is worked out anew.
 */
@ApplicationScoped
public class DraftingBatch {

    @Inject
    private ToldOfDrafts told;

    @Inject
    private PlanningImport planning;

    @Inject
    private BatchDesk desk;

    @Inject
    private Desk versions;

    @Inject
    private Batches batches;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Attachments attachments;

    @Inject
    private ImportKeys keys;

    @Inject
    private Numbering numbering;

    /** @throws Refused when the batch is not staged (any more), has errors by now, or holds nothing new */
    @Permitted(value = Permission.DRAFT_DISCLOSURE, scope = Scope.BUREAU)
    @Transactional
    public void draft(BatchId id) {
        var batch = desk.take(id, BatchState.STAGED);
        var plan = planning.plan(Optional.of(id), batches.sources(id), List.of());
        Refused.when(plan.errors() > 0, "", "disclosure.refusal.batch.errors", plan.errors());
        Refused.when(plan.freshVersions() == 0, "", "disclosure.refusal.batch.empty");
        var heads = heads(plan);
        var rows = plan.rows().stream().filter(row -> !row.fresh().isEmpty()).toList();
        for (var row : rows) {
            draft(row, heads, id);
        }
        batches.removeFiles(id);
        batch.drafted(rows.size(), plan.freshVersions(), desk.now());
        disclosures.flush();
        rows.forEach(row -> desk.changed(heads.get(key(row.kind(), row.key()))));
        desk.record("DraftingBatch", batch, batch.getName() + ": " + plan.freshVersions());
        told.batch(id, plan.freshVersions());
    }

    private Map<String, Disclosure> heads(ImportPlan plan) {
        var numbers = new HashMap<DisclosureKind, Queue<String>>();
        for (var kind : DisclosureKind.values()) {
            int count = (int) plan.rows().stream()
                    .filter(row -> row.kind() == kind && row.number() == null)
                    .count();
            if (count > 0) {
                numbers.put(kind, new ArrayDeque<>(numbering.draw(kind, count)));
            }
        }
        var heads = new HashMap<String, Disclosure>();
        for (var row : plan.rows()) {
            Disclosure head;
            if (row.number() == null) {
                head = new Disclosure(
                        numbers.get(row.kind()).remove(),
                        row.kind(),
                        row.key(),
                        desk.actor().account(),
                        desk.now());
                disclosures.add(head);
            } else {
                head = disclosures.findByNumber(row.number()).orElseThrow();
            }
            heads.put(key(row.kind(), row.key()), head);
        }
        return heads;
    }

    private void draft(Row row, Map<String, Disclosure> heads, BatchId batch) {
        var head = heads.get(key(row.kind(), row.key()));
        var newest = row.number() == null ? null : disclosures.newest(head.id()).orElseThrow();
        int ordinal = newest == null ? 0 : newest.getOrdinal();
        // A file of text says nothing of forms and tables beside it: they stay.
        boolean carries = newest != null && !attachments.of(newest.id()).isEmpty();
        for (var fresh : row.fresh()) {
            var version = Versions.blank(
                    row.kind(), head.id(), ++ordinal, batch, desk.actor().account(), desk.now());
            versions.write(version, linked(fresh.content(), heads));
            version.submit(desk.actor().account(), desk.now());
            disclosures.add(version);
            if (carries) {
                disclosures.flush();
                attachments.carryOver(newest.id(), version.id());
            }
        }
    }

    /** What names a disclosure of this import or of the bureau by its key gets its number. */
    private Content linked(Content content, Map<String, Disclosure> heads) {
        return Shape.linked(content, (field, named) -> {
            if (named.isEmpty()) {
                return "";
            }
            return Optional.ofNullable(heads.get(key(field.target(), named)))
                    .or(() -> keys.find(field.target(), named))
                    .map(Disclosure::getNumber)
                    .orElse(named);
        });
    }

    private static String key(DisclosureKind kind, String key) {
        return kind + " " + key;
    }
}
