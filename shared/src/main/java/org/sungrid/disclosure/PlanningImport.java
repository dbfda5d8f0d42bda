package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sungrid.disclosure.ImportPlan.Row;
import org.sungrid.disclosure.batch.BatchReading;
import org.sungrid.disclosure.batch.ParsedDisclosure;
import org.sungrid.disclosure.batch.ParsedVersion;
import org.sungrid.disclosure.batch.Problem;
import org.sungrid.disclosure.batch.SourceFile;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Persons;
import org.sungrid.id.BatchId;

/** Holds files against what is there already: which disclosures are new, which get versions, what is known. */
@ApplicationScoped
class PlanningImport {

    @Inject
    private Disclosures disclosures;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    ImportPlan plan(Optional<BatchId> batch, List<SourceFile> files, List<Problem> before) {
        var parsed = BatchReading.read(files);
        var problems = new ArrayList<>(before);
        problems.addAll(parsed.problems());
        var rows = new ArrayList<Row>();
        for (var disclosure : parsed.disclosures()) {
            disclosure.versions().forEach(version -> problems.addAll(unknownNames(version)));
            rows.add(row(disclosure));
        }
        rows.stream()
                .filter(row -> row.hindrance() != null)
                .forEach(
                        row -> problems.add(Problem.error(row.fresh().get(0).path(), 0, row.hindrance(), row.title())));
        return new ImportPlan(batch, rows, problems);
    }

    private Row row(ParsedDisclosure parsed) {
        var newest = parsed.versions().get(parsed.versions().size() - 1);
        var title = newest.content().particulars().title();
        var existing = disclosures.findByImportKey(parsed.kind(), parsed.key()).orElse(null);
        if (existing == null) {
            return new Row(parsed.key(), parsed.kind(), title, null, parsed.versions(), 0, null);
        }
        var there = disclosures.versions(existing.id()).stream()
                .map(line -> disclosures.version(existing.id(), line.ordinal()).orElseThrow())
                .toList();
        var contents = disclosures.contents(there).values();
        var fresh = parsed.versions().stream()
                .filter(version -> contents.stream().noneMatch(content -> same(content, version.content())))
                .toList();
        boolean closed = existing.isWithdrawn()
                || there.stream().anyMatch(version -> version.getState() != VersionState.RELEASED);
        return new Row(
                parsed.key(),
                parsed.kind(),
                title,
                existing.getNumber(),
                fresh,
                parsed.versions().size() - fresh.size(),
                closed && !fresh.isEmpty() ? "disclosure.refusal.batch.open" : null);
    }

    /** Links of a fee's bases are resolved when it is drafted, so they don't tell two wordings apart. */
    private static boolean same(Content stored, Content read) {
        return unlinked(stored).equals(unlinked(read));
    }

    private static Content unlinked(Content content) {
        return content instanceof FeeContent fee ? fee.withBases(basis -> "") : content;
    }

    private List<Problem> unknownNames(ParsedVersion version) {
        var found = new ArrayList<Problem>();
        var particulars = version.content().particulars();
        if (!particulars.unit().isEmpty()
                && cells.findByCode(particulars.unit()).isEmpty()) {
            found.add(Problem.error(version.path(), 0, "disclosure.refusal.unit.unknown", particulars.unit()));
        }
        if (!particulars.person().isEmpty()
                && persons.findByNumber(particulars.person()).isEmpty()) {
            found.add(Problem.error(version.path(), 0, "disclosure.refusal.person.unknown", particulars.person()));
        }
        return found;
    }
}
