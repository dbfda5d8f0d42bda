package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.sungrid.audit.Audit;
import org.sungrid.disclosure.WorkSheet.Filter;
import org.sungrid.disclosure.batch.Upload;
import org.sungrid.disclosure.export.ExportedVersion;
import org.sungrid.disclosure.export.ExportedVersions;
import org.sungrid.disclosure.export.ImportableZip;
import org.sungrid.disclosure.export.WorkbookWriting;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.DisclosureNumber;
import org.sungrid.permission.Bounds;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.workbook.CellText;

/**
 * Somebody who works on disclosures takes some of them along as files that an import reads back: what the public may see,
 * in all its versions, or, if asked for, drafts and what was withdrawn as well. It is put on record at the beginning; the
 * versions are read some at a time while they are sent, none of them twice in memory.
 */
@ApplicationScoped
public class ExportingDisclosures {

    /** Disclosures read at once: some have twenty versions of half a megabyte. */
    private static final int AT_ONCE = 10;

    @Inject
    private WorkSheet work;

    @Inject
    private Disclosures disclosures;

    @Inject
    private ImportKeys keys;

    @Inject
    private Bounds bounds;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** In what form they are taken along. */
    public enum Form {
        MARKDOWN,
        WORKBOOK;

        /** As an address writes it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What was chosen.
     *
     * @param ids by kind, laws first, for others refer to them
     * @param unreleased whether drafts and what was withdrawn go along
     * @param versions how many there are
     * @param characters of their texts
     */
    public record Export(
            Map<DisclosureKind, List<DisclosureId>> ids, boolean unreleased, long versions, long characters) {

        /** Bytes that a Chinese character takes, and that the fields of a version take beside its text. */
        private static final int BYTES = 3;

        private static final int BESIDE = 2_000;

        /** Whether an import takes it only in parts. */
        public boolean isLargerThanAnUpload() {
            return versions > Upload.MOST_FILES
                    || characters * BYTES + versions * BESIDE > ImportableZip.MOST_TEXT_BYTES;
        }
    }

    /**
     * Everything that a list shows.
     *
     * @param text what was searched for; empty for nothing
     * @throws Refused when there is nothing to take along, or the cells of a workbook can't hold it
     */
    @Permitted(value = Permission.READ_DISCLOSURE_WORK, scope = Scope.WITHIN)
    @Transactional
    public Export begin(Form form, Filter filter, String text, boolean unreleased) {
        var export = chosen(work.chosen(filter, text), unreleased);
        refuseUnlessFit(form, export);
        record(form, null, export);
        return export;
    }

    /**
     * One disclosure.
     *
     * @throws Refused when it is not there, there is nothing to take along, or the cells of a workbook can't hold it
     */
    @Permitted(value = Permission.READ_DISCLOSURE_WORK, scope = Scope.WITHIN)
    @Transactional
    public Export begin(Form form, String number, boolean unreleased) {
        bounds.check(
                new DisclosureNumber(number), Permission.READ_DISCLOSURE_WORK, current.get(), "ExportingDisclosures");
        var one = disclosures.findByNumber(number);
        Refused.when(one.isEmpty(), "", "disclosure.refusal.gone");
        var export = chosen(List.of(one.get()), unreleased);
        refuseUnlessFit(form, export);
        record(form, one.get(), export);
        return export;
    }

    private List<ExportedVersion> versions(Collection<DisclosureId> ids, boolean unreleased) {
        var heads = disclosures.byIds(ids);
        var names = keys.written(heads.values());
        var versions = disclosures.allVersions(ids).stream()
                .filter(version -> goesAlong(version, heads.get(version.disclosure()), unreleased))
                .toList();
        var contents = disclosures.contents(versions);
        var links = links(contents.values());
        var exported = new ArrayList<ExportedVersion>();
        for (var id : ids) {
            versions.stream()
                    .filter(version -> version.disclosure().equals(id))
                    .map(version -> new ExportedVersion(
                            names.get(id),
                            heads.get(id).getNumber(),
                            version.getOrdinal(),
                            linked(contents.get(version.id()), links)))
                    .forEach(exported::add);
        }
        return exported;
    }

    /** All versions of an export of some kinds, read as they are asked for. */
    @Permitted(value = Permission.READ_DISCLOSURE_WORK, scope = Scope.WITHIN)
    public ExportedVersions reader(Export export, Collection<DisclosureKind> kinds) {
        var left = new ArrayList<DisclosureId>();
        export.ids().forEach((kind, ids) -> left.addAll(kinds.contains(kind) ? ids : List.of()));
        return new ExportedVersions() {
            private int at;

            @Override
            public List<ExportedVersion> next() {
                List<ExportedVersion> read = List.of();
                while (read.isEmpty() && at < left.size()) {
                    int until = Math.min(left.size(), at + AT_ONCE);
                    read = versions(left.subList(at, until), export.unreleased());
                    at = until;
                }
                return read;
            }
        };
    }

    /** Cells of sheets hold neither too many versions nor too long a text; Markdown holds all. */
    private void refuseUnlessFit(Form form, Export export) {
        if (form != Form.WORKBOOK) {
            return;
        }
        Refused.when(
                export.versions() > Upload.MOST_FILES,
                "",
                "disclosure.refusal.export.many",
                Upload.MOST_FILES,
                export.versions());
        var reader = reader(export, export.ids().keySet());
        for (var some = reader.next(); !some.isEmpty(); some = reader.next()) {
            for (var version : some) {
                Refused.when(
                        WorkbookWriting.tooLong(version.content()).isPresent(),
                        "",
                        "disclosure.refusal.export.long",
                        version.number(),
                        version.content().particulars().title(),
                        CellText.MOST);
            }
        }
    }

    private Export chosen(List<Disclosure> those, boolean unreleased) {
        var ids = new java.util.LinkedHashMap<DisclosureKind, List<DisclosureId>>();
        those.stream()
                .filter(one -> unreleased || one.wasShown() && !one.isWithdrawn())
                .sorted(java.util.Comparator.comparing(
                                (Disclosure one) -> one.getKind() != DisclosureKind.LEGAL_DOCUMENT)
                        .thenComparing(one -> one.getKind() != DisclosureKind.FEE)
                        .thenComparing(Disclosure::getKind)
                        .thenComparing(Disclosure::getNumber))
                .forEach(one -> ids.computeIfAbsent(one.getKind(), kind -> new ArrayList<>())
                        .add(one.id()));
        var size = disclosures.size(ids.values().stream().flatMap(List::stream).toList(), unreleased);
        Refused.when(size.versions() == 0, "", "disclosure.refusal.export.nothing");
        return new Export(ids, unreleased, size.versions(), size.characters());
    }

    private void record(Form form, Disclosure one, Export export) {
        audit.done(
                current.get().who(),
                "ExportingDisclosures",
                Disclosure.SUBJECT,
                one == null ? null : one.id().value(),
                form.code() + (export.unreleased() ? " + drafts: " : ": ") + export.versions());
    }

    private static boolean goesAlong(DisclosureVersion version, Disclosure head, boolean unreleased) {
        return unreleased || version.getState() == VersionState.RELEASED && !head.isWithdrawn();
    }

    /** By what an import knows the disclosures that these contents refer to. */
    private Map<String, String> links(Collection<Content> contents) {
        var numbers = new HashSet<String>();
        contents.forEach(content -> numbers.addAll(Shape.references(content).values()));
        var links = new HashMap<String, String>();
        var left = List.copyOf(numbers);
        for (int from = 0; from < left.size(); from += 100) {
            var heads = disclosures.byNumbers(left.subList(from, Math.min(left.size(), from + 100)));
            var names = keys.written(heads);
            heads.forEach(head -> links.put(head.getKind() + " " + head.getNumber(), names.get(head.id())));
        }
        return links;
    }

    private static Content linked(Content content, Map<String, String> links) {
        return Shape.linked(content, (field, named) -> links.getOrDefault(field.target() + " " + named, named));
    }
}
