package org.sungrid.disclosure.batch;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sungrid.disclosure.Basis;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.LadderStep;
import org.sungrid.disclosure.LegalDocumentContent;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Rank;
import org.sungrid.disclosure.Theme;
import org.sungrid.disclosure.Validity;

/** A file that describes itself in front matter. Whatever its head says must be understood; nothing is passed over. */
final class DescribedFile {

    private static final Set<String> COMMON = Set.of(
            "kind",
            "number",
            "title",
            "index-number",
            "document-number",
            "issuer",
            "formed-on",
            "in-force-from",
            "in-force-until",
            "validity",
            "theme",
            "unit",
            "person");

    private static final Set<String> FEE = Set.of("item", "charge-unit", "amount", "free", "exemptions");
    private static final Set<String> LEGAL_DOCUMENT = Set.of("rank", "history");
    private static final Set<String> STEP = Set.of("above", "up-to", "amount", "per");
    private static final Set<String> BASIS = Set.of("document", "article", "disclosure");

    private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");

    /** As an address and an import key can carry it. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

    private final TextFile file;
    private final FrontMatter head;
    private final List<Problem> problems;

    private DescribedFile(TextFile file, FrontMatter head, List<Problem> problems) {
        this.file = file;
        this.head = head;
        this.problems = problems;
    }

    /** Reads the file, or says in the list what cannot be understood. */
    static Optional<Entry> read(TextFile file, List<Problem> problems) {
        return FrontMatter.read(file, problems).flatMap(head -> new DescribedFile(file, head, problems).entry());
    }

    private Optional<Entry> entry() {
        int before = problems.size();
        Optional<DisclosureKind> kind = word("kind", DisclosureKind.values(), DisclosureKind::code);
        if (kind.isEmpty()) {
            if (head.value("kind").isEmpty()) {
                error("kind", "kind-missing");
            }
            return Optional.empty();
        }
        refuseUnknown(kind.get());
        Particulars particulars = particulars();
        Content content = kind.get() == DisclosureKind.FEE
                ? fee(particulars)
                : new LegalDocumentContent(
                        particulars,
                        word("rank", Rank.values(), Rank::code).orElse(null),
                        text("history"),
                        head.body());
        String key = text("number").strip();
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            error("number", "bad-number");
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                key.isEmpty() ? LawFile.key(particulars.title()) : key,
                content,
                file.path(),
                field -> field.equals("body") ? head.bodyLine() : head.line(field)));
    }

    private Particulars particulars() {
        return new Particulars(
                text("title"),
                text("index-number"),
                text("document-number"),
                text("issuer"),
                date("formed-on"),
                date("in-force-from"),
                date("in-force-until"),
                word("validity", Validity.values(), Validity::code).orElse(null),
                word("theme", Theme.values(), Theme::code).orElse(null),
                text("unit"),
                text("person"));
    }

    private FeeContent fee(Particulars particulars) {
        BigDecimal amount = number("amount");
        Optional<FrontMatter.Value> free = head.value("free");
        if (free.isPresent()) {
            String word = free.get().text();
            if (!word.equals("true") && !word.equals("false")) {
                error("free", "bad-word", word, "true, false");
            } else if (word.equals("true")) {
                if (amount != null && amount.signum() != 0) {
                    error("free", "free-and-amount");
                }
                amount = BigDecimal.ZERO;
            }
        }
        var ladder = new ArrayList<LadderStep>();
        for (String row : rows("ladder", STEP)) {
            ladder.add(new LadderStep(
                    number(row + ".above"), number(row + ".up-to"), number(row + ".amount"), text(row + ".per")));
        }
        var bases = new ArrayList<Basis>();
        for (String row : rows("basis", BASIS)) {
            bases.add(new Basis(text(row + ".document"), text(row + ".article"), text(row + ".disclosure")));
        }
        return new FeeContent(
                particulars, text("item"), text("charge-unit"), amount, ladder, text("exemptions"), bases, head.body());
    }

    /** The paths of a list's rows, all of which must be made of the keys given. */
    private List<String> rows(String name, Set<String> keys) {
        if (head.value(name).isPresent() || head.paths().stream().anyMatch(path -> path.startsWith(name + "."))) {
            error(name, "list-expected", String.join(", ", new TreeSet<>(keys)));
            return List.of();
        }
        var rows = new ArrayList<String>();
        for (int row = 0; row < head.rows(name); row++) {
            String path = name + "[" + row + "]";
            if (head.isScalar(path) || head.isList(path)) {
                error(path, "list-expected", String.join(", ", new TreeSet<>(keys)));
            } else {
                rows.add(path);
            }
        }
        return rows;
    }

    private void refuseUnknown(DisclosureKind kind) {
        Set<String> own = kind == DisclosureKind.FEE ? FEE : LEGAL_DOCUMENT;
        for (String path : new TreeSet<>(head.paths())) {
            String row = path.replaceAll("\\[\\d+]", "[]");
            boolean list = kind == DisclosureKind.FEE && (row.startsWith("ladder") || row.startsWith("basis"));
            boolean known = COMMON.contains(row)
                    || own.contains(row)
                    || (list
                            && (Set.of("ladder", "ladder[]", "basis", "basis[]").contains(row)
                                    || (row.startsWith("ladder[].") && STEP.contains(row.substring(9)))
                                    || (row.startsWith("basis[].") && BASIS.contains(row.substring(8)))));
            boolean scalarExpected = COMMON.contains(row) || own.contains(row);
            if (!known && !belongsToUnknown(path)) {
                error(path, "unknown-key", path.replaceAll(".*[.]", ""));
            } else if (scalarExpected && !head.isScalar(path)) {
                error(path, "text-expected");
            }
        }
    }

    /** Whether what the path belongs to is told already. */
    private static boolean belongsToUnknown(String path) {
        String top = path.replaceAll("[.\\[].*", "");
        return !path.equals(top) && !top.equals("ladder") && !top.equals("basis");
    }

    private String text(String name) {
        return head.value(name).map(FrontMatter.Value::text).orElse("");
    }

    private LocalDate date(String name) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // Told below, like any other text that is no date.
        }
        error(name, "bad-date", shortened(text));
        return null;
    }

    private BigDecimal number(String name) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            error(name, "bad-amount", shortened(text));
            return null;
        }
        return new BigDecimal(text);
    }

    private <E> Optional<E> word(String name, E[] values, Function<E, String> code) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> found = Arrays.stream(values)
                .filter(value -> code.apply(value).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            error(
                    name,
                    "bad-word",
                    shortened(text),
                    String.join(", ", Arrays.stream(values).map(code).toList()));
        }
        return found;
    }

    private void error(String field, String reason, Object... args) {
        problems.add(Problem.error(file.path(), head.line(field), "disclosure.import." + reason, args));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
