package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final int AT_ONCE = 100;

    @Inject
    private Disclosures disclosures;

    @Inject
    private ImportKeys keys;

    @Inject
    private Attachments attachments;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Clock clock;

    ImportPlan plan(Optional<BatchId> batch, List<SourceFile> files, List<Problem> before) {
        var parsed = BatchReading.read(files);
        var problems = new ArrayList<>(before);
        problems.addAll(parsed.problems());
        var there = there(parsed.disclosures());
        var rows = parsed.disclosures().stream()
                .map(disclosure -> row(disclosure, there.get(disclosure)))
                .toList();
        problems.addAll(unknownNames(parsed.disclosures().stream()
                .flatMap(disclosure -> disclosure.versions().stream())
                .toList()));
        problems.addAll(unknownReferences(parsed.disclosures()));
        rows.stream()
                .filter(row -> row.hindrance() != null)
                .forEach(
                        row -> problems.add(Problem.error(row.fresh().get(0).path(), 0, row.hindrance(), row.title())));
        problems.addAll(oneUnderTwoNames(rows));
        parsed.disclosures().forEach(disclosure -> {
            problems.addAll(imagesMissing(disclosure, there.get(disclosure)));
            problems.addAll(perhapsAnother(disclosure, there.get(disclosure)));
            problems.addAll(oldOnesChanged(disclosure, there.get(disclosure)));
        });
        rows.stream()
                .filter(row -> row.number() == null
                        && row.fresh().get(0).content().particulars().corrects())
                .map(row -> row.fresh().get(0))
                .forEach(first -> problems.add(
                        Problem.error(first.spots().apply("correction"), "disclosure.refusal.correction-first")));
        var today = LocalDate.now(clock);
        parsed.disclosures().stream()
                .flatMap(disclosure -> disclosure.versions().stream())
                .filter(version -> ContentPolicy.isWrongSinceLater(version.content(), today))
                .forEach(version -> problems.add(
                        Problem.error(version.spots().apply("wrong-since"), "disclosure.refusal.wrong-later")));
        return new ImportPlan(batch, rows, problems);
    }

    /** Files don't come with an import: a text shows only images that the version before it carries. */
    private List<Problem> imagesMissing(ParsedDisclosure parsed, There there) {
        var carried = there == null || there.versions().isEmpty()
                ? List.<AttachmentLine>of()
                : attachments.of(
                        there.versions().get(there.versions().size() - 1).id());
        return parsed.versions().stream()
                .flatMap(version -> AttachmentPolicy.refusalsOfBody(
                                version.content().body(), carried)
                        .stream()
                        .map(refusal -> new Problem(
                                version.spots().apply("body"),
                                Problem.Severity.WARNING,
                                "body",
                                refusal.key(),
                                refusal.arguments())))
                .toList();
    }

    /** A released version never changes: what a file says of an older one would become the newest of all. */
    private static List<Problem> oldOnesChanged(ParsedDisclosure parsed, There there) {
        if (there == null || there.versions().isEmpty()) {
            return List.of();
        }
        int newest = there.versions().get(there.versions().size() - 1).getOrdinal();
        return parsed.versions().stream()
                .filter(version -> version.ordinal() != null && version.ordinal() < newest)
                .filter(version -> there.contents().stream().noneMatch(content -> same(content, version.content())))
                .map(version -> Problem.error(
                        version.spots().apply("version"),
                        "disclosure.import.old-version",
                        there.disclosure().getNumber(),
                        version.ordinal(),
                        newest + 1))
                .toList();
    }

    /** A number alone may be another bureau's: where no title agrees either, whoever uploads should look. */
    private static List<Problem> perhapsAnother(ParsedDisclosure parsed, There there) {
        if (there == null || parsed.key().equals(there.disclosure().importKey())) {
            return List.of();
        }
        var titles = there.contents().stream()
                .map(content -> content.particulars().title())
                .toList();
        var newest = parsed.versions().get(parsed.versions().size() - 1);
        var title = newest.content().particulars().title();
        return titles.contains(title) || titles.isEmpty()
                ? List.of()
                : List.of(new Problem(
                        newest.spots().apply("number"),
                        Problem.Severity.WARNING,
                        "number",
                        "disclosure.import.perhaps-another",
                        List.of(there.disclosure().getNumber(), titles.get(titles.size() - 1), title)));
    }

    /** What is known by an import's key and by its number as well must not get versions from both. */
    private static List<Problem> oneUnderTwoNames(List<Row> rows) {
        var seen = new HashMap<String, Row>();
        var found = new ArrayList<Problem>();
        for (var row : rows) {
            var other = row.number() == null || row.fresh().isEmpty() ? null : seen.putIfAbsent(row.number(), row);
            if (other != null) {
                found.add(Problem.error(
                        row.fresh().get(0).spots().apply("number"),
                        "disclosure.import.two-names",
                        row.number(),
                        other.key(),
                        row.key()));
            }
        }
        return found;
    }

    /** A disclosure that is there already, with all its versions and what they say. */
    private record There(Disclosure disclosure, List<DisclosureVersion> versions, List<Content> contents) {}

    /** Looked up some hundred at a time: an import may hold thousands. */
    private Map<ParsedDisclosure, There> there(List<ParsedDisclosure> parsed) {
        var found = new IdentityHashMap<ParsedDisclosure, There>();
        for (int from = 0; from < parsed.size(); from += AT_ONCE) {
            var some = parsed.subList(from, Math.min(parsed.size(), from + AT_ONCE));
            var heads = keys.among(some.stream().map(ParsedDisclosure::key).toList());
            var versions =
                    disclosures.allVersions(heads.stream().map(Disclosure::id).toList());
            var contents = disclosures.contents(versions);
            var ofHead = versions.stream().collect(Collectors.groupingBy(DisclosureVersion::disclosure));
            for (var one : some) {
                ImportKeys.meant(one.kind(), one.key(), heads).ifPresent(head -> {
                    var own = ofHead.getOrDefault(head.id(), List.of());
                    found.put(
                            one,
                            new There(
                                    head,
                                    own,
                                    own.stream()
                                            .map(version -> contents.get(version.id()))
                                            .toList()));
                });
            }
        }
        return found;
    }

    private static Row row(ParsedDisclosure parsed, There there) {
        var newest = parsed.versions().get(parsed.versions().size() - 1);
        var title = newest.content().particulars().title();
        if (there == null) {
            return new Row(parsed.key(), parsed.kind(), title, null, parsed.versions(), 0, null);
        }
        var fresh = parsed.versions().stream()
                .filter(version -> there.contents().stream().noneMatch(content -> same(content, version.content())))
                .toList();
        boolean closed = there.disclosure().isWithdrawn()
                || there.versions().stream().anyMatch(version -> version.getState() != VersionState.RELEASED);
        return new Row(
                parsed.key(),
                parsed.kind(),
                title,
                there.disclosure().getNumber(),
                fresh,
                parsed.versions().size() - fresh.size(),
                closed && !fresh.isEmpty() ? "disclosure.refusal.batch.open" : null);
    }

    /** References to other disclosures are resolved when it is drafted, so they don't tell two wordings apart. */
    private static boolean same(Content stored, Content read) {
        return unlinked(stored).equals(unlinked(read));
    }

    private static Content unlinked(Content content) {
        return Shape.linked(content, (field, named) -> "");
    }

    /** Units and persons that the grid does not know, each where a file names it. */
    private List<Problem> unknownNames(List<ParsedVersion> versions) {
        var units = cells.codesAmong(versions.stream()
                .flatMap(version -> Stream.concat(
                        Stream.of(version.content().particulars().unit()),
                        Shape.cells(version.content()).values().stream()))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet()));
        var people = persons.numbersAmong(versions.stream()
                .map(version -> version.content().particulars().person())
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet()));
        var found = new ArrayList<Problem>();
        for (var version : versions) {
            var particulars = version.content().particulars();
            addUnlessKnown(found, version, "unit", particulars.unit(), units);
            addUnlessKnown(found, version, "person", particulars.person(), people);
            Shape.cells(version.content()).forEach((field, code) -> addUnlessKnown(found, version, field, code, units));
        }
        return found;
    }

    /** References to what neither comes along nor is here: perhaps a later import brings it, perhaps it is mistyped. */
    private List<Problem> unknownReferences(List<ParsedDisclosure> parsed) {
        var known = parsed.stream().map(ParsedDisclosure::key).collect(Collectors.toCollection(HashSet::new));
        var asked = parsed.stream()
                .flatMap(disclosure -> disclosure.versions().stream())
                .flatMap(version -> Shape.references(version.content()).values().stream())
                .filter(key -> !known.contains(key))
                .distinct()
                .toList();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            var some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            var heads = keys.among(some);
            some.stream().filter(key -> ImportKeys.means(key, heads)).forEach(known::add);
        }
        return parsed.stream()
                .flatMap(disclosure -> disclosure.versions().stream())
                .flatMap(version -> Shape.references(version.content()).entrySet().stream()
                        .filter(named -> !known.contains(named.getValue()))
                        .map(named -> new Problem(
                                version.spots().apply(named.getKey()),
                                Problem.Severity.WARNING,
                                named.getKey(),
                                "disclosure.import.reference-unknown",
                                List.of(named.getValue()))))
                .toList();
    }

    private static void addUnlessKnown(
            List<Problem> found, ParsedVersion version, String field, String name, Set<String> known) {
        if (!name.isEmpty() && !known.contains(name)) {
            found.add(Problem.error(
                    version.spots().apply(field),
                    "disclosure.refusal." + (field.equals("person") ? field : "unit") + ".unknown",
                    name));
        }
    }
}
