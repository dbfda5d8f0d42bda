package org.sungrid.disclosure.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sungrid.disclosure.ContentPolicy;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Particulars;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.Markdown;
import org.sungrid.text.Objection;
import org.sungrid.workbook.WorkbookFile;

/**
 * From files to disclosures: each file is read by its front matter or, without one, as a law; files about the same thing
 * become its versions, oldest first. Every file is read to its end, so that one upload tells all that is wrong.
 */
public final class BatchReading {

    /** More problems than anybody reads; the rest are counted in one line. */
    static final int MOST_PROBLEMS = 5_000;

    /** Workbooks of an upload: one of each kind, and some to spare. */
    static final int MOST_WORKBOOKS = 12;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<Entry>> found = new LinkedHashMap<>();

    private int workbooks;

    private BatchReading() {}

    /** What an upload says, with the problems of taking its files out. */
    public static ParsedBatch read(Upload upload) {
        return new BatchReading().read(upload.files(), upload.problems());
    }

    /** What files say that were taken out of an upload before. */
    public static ParsedBatch read(List<SourceFile> files) {
        return new BatchReading().read(files, List.of());
    }

    private ParsedBatch read(List<SourceFile> files, List<Problem> before) {
        problems.addAll(before);
        var sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(SourceFile::path));
        for (SourceFile file : sorted) {
            entries(file)
                    .forEach(entry -> found.computeIfAbsent(entry.key(), key -> new ArrayList<>())
                            .add(entry));
        }
        var disclosures = new ArrayList<ParsedDisclosure>();
        found.forEach((key, entries) -> joined(key, entries).ifPresent(disclosures::add));
        if (problems.size() > MOST_PROBLEMS) {
            int left = problems.size() - MOST_PROBLEMS;
            problems.subList(MOST_PROBLEMS, problems.size()).clear();
            problems.add(Problem.error("", 0, "disclosure.import.more-problems", left));
        }
        return new ParsedBatch(disclosures, problems);
    }

    private List<Entry> entries(SourceFile source) {
        if (WorkbookFile.isOne(source.path())) {
            return workbook(source);
        }
        var own = new ArrayList<Problem>();
        Optional<Entry> entry = TextFile.of(source, own).flatMap(file -> {
            object(file, own);
            return FrontMatter.begins(file) ? DescribedFile.read(file, own) : LawFile.read(file, own);
        });
        return good(entry, own).stream().toList();
    }

    /** Each may take its while to read, so an upload holds only so many. */
    private List<Entry> workbook(SourceFile source) {
        if (++workbooks > MOST_WORKBOOKS) {
            problems.add(Problem.error(source.path(), 0, "disclosure.import.workbooks", MOST_WORKBOOKS));
            return List.of();
        }
        return DescribedSheets.read(source, problems, head -> {
            var own = new ArrayList<Problem>();
            for (Objection objection : Markdown.objections(head.body())) {
                own.add(Problem.error(head.spot("body"), key(objection), objection.excerpt()));
            }
            return good(DescribedFile.read(head, own), own);
        });
    }

    /** The entry, if nothing is wrong with it. */
    private Optional<Entry> good(Optional<Entry> entry, List<Problem> own) {
        entry.ifPresent(read -> {
            for (Refusal refusal : ContentPolicy.refusals(read.content())) {
                own.add(Problem.error(read.spots().apply(refusal.field()), refusal));
            }
        });
        own.sort(Comparator.comparingInt(Problem::line));
        problems.addAll(own);
        return own.stream().anyMatch(Problem::isError) ? Optional.empty() : entry;
    }

    /** Nothing is published other than it was written: what the pages would not show as such is refused here. */
    private static void object(TextFile file, List<Problem> problems) {
        String text = file.text();
        int before = 0;
        if (FrontMatter.begins(file)) {
            int end = text.indexOf("\n---", 3);
            int body = end < 0 ? -1 : text.indexOf('\n', end + 1);
            if (body < 0) {
                return;
            }
            before = TextFile.lineOf(text, body);
            text = text.substring(body + 1);
        }
        for (Objection objection : Markdown.objections(text)) {
            problems.add(Problem.error(file.path(), before + objection.line(), key(objection), objection.excerpt()));
        }
    }

    private static String key(Objection objection) {
        return "disclosure.import."
                + switch (objection.reason()) {
                    case RAW_HTML -> "html";
                    case LINK -> "link";
                    case IMAGE -> "image";
                    case EXCESS -> "excess";
                };
    }

    /**
     * Versions of one disclosure, oldest first; they must be of one kind, and each must say by a number which version it is,
     * or none and be of days of their own.
     */
    private Optional<ParsedDisclosure> joined(String key, List<Entry> entries) {
        DisclosureKind kind = entries.get(0).content().kind();
        boolean counted = entries.stream().anyMatch(entry -> entry.version() != null);
        entries.sort((counted
                        ? Comparator.comparing(
                                Entry::version, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
                        : Comparator.comparing(
                                (Entry entry) -> Objects.requireNonNullElse(order(entry), LocalDate.MIN)))
                .thenComparing(Entry::path));
        boolean good = true;
        var known = new HashMap<Object, Entry>();
        Set<DisclosureKind> kinds = new HashSet<>(Set.of(kind));
        for (Entry entry : entries) {
            if (kinds.add(entry.content().kind())) {
                problems.add(Problem.error(
                        entry.start(),
                        "disclosure.import.kinds-differ",
                        entries.get(0).start().written()));
                good = false;
            }
            if (counted && entry.version() == null) {
                problems.add(Problem.error(entry.start(), "disclosure.import.version-missing", key));
                good = false;
                continue;
            }
            Entry other = known.putIfAbsent(counted ? entry.version() : order(entry), entry);
            if (other != null) {
                problems.add(Problem.error(
                        entry.start(),
                        "disclosure.import.version-twice",
                        other.start().written()));
                good = false;
            }
        }
        return good
                ? Optional.of(new ParsedDisclosure(
                        key,
                        kind,
                        entries.stream()
                                .map(entry -> new ParsedVersion(
                                        entry.version(), entry.path(), entry.content(), entry.spots()))
                                .toList()))
                : Optional.empty();
    }

    /** What is charged is known by the first day on which it is, all else by the day on which it was written. */
    private static LocalDate order(Entry entry) {
        Particulars particulars = entry.content().particulars();
        boolean charged =
                entry.content().kind() == DisclosureKind.FEE || entry.content().kind() == DisclosureKind.MEMBERSHIP_FEE;
        var first = charged ? particulars.inForceFrom() : particulars.formedOn();
        return first != null ? first : charged ? particulars.formedOn() : particulars.inForceFrom();
    }
}
