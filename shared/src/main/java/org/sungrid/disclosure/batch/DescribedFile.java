package org.sungrid.disclosure.batch;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.ContentPolicy;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Shape;
import org.sungrid.disclosure.Values;

/** What describes itself by a head. Whatever the head says must be understood; nothing is passed over. */
final class DescribedFile {

    /** Said of a fee instead of an amount of zero. */
    private static final String FREE = "free";

    private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    /** Characters of the name of a law, as the database keeps it. */
    private static final int LONGEST_NAME = 200;

    /** As an address and an import key can carry it. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

    private final Head head;
    private final List<Problem> problems;
    private final Set<String> wrong = new HashSet<>();

    private DescribedFile(Head head, List<Problem> problems) {
        this.head = head;
        this.problems = problems;
    }

    /** Reads the file, or says in the list what cannot be understood. */
    static Optional<Entry> read(TextFile file, List<Problem> problems) {
        return FrontMatter.read(file, problems).flatMap(head -> read(head, problems));
    }

    /** Reads what stands beside a text, or says in the list what cannot be understood. */
    static Optional<Entry> read(Head head, List<Problem> problems) {
        return new DescribedFile(head, problems).entry();
    }

    private Optional<Entry> entry() {
        int before = problems.size();
        Optional<DisclosureKind> kind = word("kind", List.of(DisclosureKind.values()));
        if (kind.isEmpty()) {
            if (head.value("kind").isEmpty()) {
                error("kind", "kind-missing");
            }
            return Optional.empty();
        }
        var shape = Shape.of(kind.get());
        refuseUnknown(shape, kind.get());
        var particulars = Particulars.of(values(Particulars.FIELDS));
        var own = values(shape.fields());
        Content content = shape.content(particulars, kind.get() == DisclosureKind.FEE ? free(own) : own, head.body());
        String key = text("number").strip();
        if (!key.isEmpty() && !KEY.matcher(key).matches() && !isNameOfLaw(key)) {
            error("number", "bad-number");
        }
        Integer version = count("version");
        if (version != null && version == 0) {
            error("version", "bad-count", version);
        }
        if (problems.size() > before) {
            refuse(content);
            return Optional.empty();
        }
        return Optional.of(new Entry(
                key.isEmpty() ? LawFile.key(particulars.title()) : key,
                version,
                content,
                head.spot("").path(),
                head::spot));
    }

    /** Tells at once what else keeps it from being stored: of each field what was found first. */
    private void refuse(Content content) {
        var told = Set.copyOf(wrong);
        ContentPolicy.refusals(content).stream()
                .filter(refusal -> !told.contains(refusal.field()))
                .forEach(refusal -> problems.add(Problem.error(head.spot(refusal.field()), refusal)));
    }

    /** A law that came without a number is known by its name; an export names it so. */
    private static boolean isNameOfLaw(String key) {
        return key.length() <= LONGEST_NAME && key.equals(LawFile.key(key));
    }

    private Values values(List<Field> fields) {
        return values("", fields);
    }

    private Values values(String prefix, List<Field> fields) {
        var values = new HashMap<String, Object>();
        fields.forEach(field -> values.put(field.name(), value(prefix + field.name(), field)));
        return Values.of(values);
    }

    private Object value(String name, Field field) {
        return switch (field.type()) {
            case LINE, LINES, CELL, REFERENCE -> text(name);
            case DAY -> date(name);
            case YUAN, QUANTITY, FIGURE -> number(name);
            case COUNT -> count(name);
            case WORD -> word(name, field.words()).orElse(null);
            case ROWS ->
                rows(name, field).stream()
                        .map(row -> values(row + ".", field.columns()))
                        .toList();
        };
    }

    /** {@code free: true} is an amount of zero. */
    private Values free(Values own) {
        Optional<String> free = head.value(FREE);
        if (free.isEmpty() || free.get().equals("false")) {
            return own;
        }
        if (!free.get().equals("true")) {
            error(FREE, "bad-word", shortened(free.get()), "true, false");
        } else if (own.decimal("amount") != null && own.decimal("amount").signum() != 0) {
            error(FREE, "free-and-amount");
        }
        return own.with("amount", BigDecimal.ZERO);
    }

    /** The paths of a list's rows, all of which must be made of the keys given. */
    private List<String> rows(String name, Field field) {
        var keys = field.columns().stream().map(Field::name).sorted().collect(Collectors.joining(", "));
        if (head.value(name).isPresent() || head.paths().stream().anyMatch(path -> path.startsWith(name + "."))) {
            error(name, "list-expected", keys);
            return List.of();
        }
        var rows = new ArrayList<String>();
        for (int row = 0; row < head.rows(name); row++) {
            String path = name + "[" + row + "]";
            if (head.isScalar(path) || head.isList(path)) {
                error(path, "list-expected", keys);
            } else {
                rows.add(path);
            }
        }
        return rows;
    }

    /** Every path of the head must be a field, or a column of one; what belongs to an unknown key is told with that. */
    private void refuseUnknown(Shape shape, DisclosureKind kind) {
        var scalars = new HashSet<>(Set.of("kind", "number", "version"));
        var lists = new HashMap<String, Set<String>>();
        for (Field field : shape.all()) {
            if (field.type() == Field.Type.ROWS) {
                lists.put(
                        field.name(), field.columns().stream().map(Field::name).collect(Collectors.toSet()));
            } else {
                scalars.add(field.name());
            }
        }
        if (kind == DisclosureKind.FEE) {
            scalars.add(FREE);
        }
        for (String path : new TreeSet<>(head.paths())) {
            String top = path.replaceAll("[.\\[].*", "");
            String column = path.replaceAll("^[^.]*[.]?", "");
            if (scalars.contains(path)) {
                if (!head.isScalar(path)) {
                    error(path, "text-expected");
                }
            } else if (lists.containsKey(top)
                    ? !column.isEmpty() && !lists.get(top).contains(column)
                    : path.equals(top)) {
                error(path, "unknown-key", path.replaceAll(".*[.]", ""));
            }
        }
    }

    private String text(String name) {
        return head.value(name).orElse("");
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

    private Integer count(String name) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!COUNT.matcher(text).matches()) {
            error(name, "bad-count", shortened(text));
            return null;
        }
        return Integer.valueOf(text);
    }

    private <E extends Coded> Optional<E> word(String name, List<E> values) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> found =
                values.stream().filter(value -> value.code().equals(text)).findFirst();
        if (found.isEmpty()) {
            error(name, "bad-word", shortened(text), head.named(values));
        }
        return found;
    }

    private void error(String field, String reason, Object... args) {
        wrong.add(field);
        problems.add(Problem.error(head.spot(field), "disclosure.import." + reason, args));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
