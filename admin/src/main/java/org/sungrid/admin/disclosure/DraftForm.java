package org.sungrid.admin.disclosure;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.FormReading;
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

/**
 * A content as it is being typed: texts under the names that files, refusals and the API use, so that what cannot be
 * understood yet is kept as it was typed.
 */
public class DraftForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More rows than any policy allows; what lies beyond is never kept in the session. */
    private static final int MOST_ROWS = 100;

    private final DisclosureKind kind;
    private final LinkedHashMap<String, String> text = new LinkedHashMap<>();
    private final ArrayList<LinkedHashMap<String, String>> ladder = new ArrayList<>();
    private final ArrayList<LinkedHashMap<String, String>> bases = new ArrayList<>();

    public DraftForm(DisclosureKind kind) {
        this.kind = kind;
        DraftFields.of(kind).forEach(field -> text.put(field, ""));
        text.put("validity", Validity.NOT_STATED.code());
        text.put("theme", Theme.NOT_STATED.code());
        if (kind == DisclosureKind.FEE) {
            text.put("theme", Theme.FEES.code());
            addBasis();
        } else {
            text.put("rank", Rank.NOT_STATED.code());
        }
    }

    /**
     * What is stored, to be edited.
     *
     * @param unit how a unit's code is shown in a form
     * @param person how a staff number is shown in a form
     */
    public static DraftForm of(Content content, Function<String, String> unit, Function<String, String> person) {
        var form = new DraftForm(content.kind());
        var particulars = content.particulars();
        form.text.put("title", particulars.title());
        form.text.put("index-number", particulars.indexNumber());
        form.text.put("document-number", particulars.documentNumber());
        form.text.put("issuer", particulars.issuer());
        form.text.put("formed-on", written(particulars.formedOn()));
        form.text.put("in-force-from", written(particulars.inForceFrom()));
        form.text.put("in-force-until", written(particulars.inForceUntil()));
        form.text.put("validity", particulars.validity().code());
        form.text.put("theme", particulars.theme().code());
        form.text.put("unit", unit.apply(particulars.unit()));
        form.text.put("person", person.apply(particulars.person()));
        form.text.put("body", content.body());
        if (content instanceof FeeContent fee) {
            form.take(fee);
        } else if (content instanceof LegalDocumentContent document) {
            form.text.put("rank", document.rank().code());
            form.text.put("history", document.history());
        }
        return form;
    }

    private void take(FeeContent fee) {
        text.put("item", fee.item());
        text.put("charge-unit", fee.chargeUnit());
        text.put("amount", written(fee.amount()));
        text.put("exemptions", fee.exemptions());
        bases.clear();
        fee.bases()
                .forEach(basis -> bases.add(row(
                        "document", basis.document(), "article", basis.article(), "disclosure", basis.disclosure())));
        fee.ladder().forEach(step -> {
            var row = row("above", written(step.above()), "up-to", written(step.upTo()), "per", step.per());
            row.put("amount", written(step.amount()));
            ladder.add(row);
        });
    }

    /** The content that was typed; what cannot be read as day or number is told to the reading and left out. */
    public Content content(FormReading reading) {
        var particulars = new Particulars(
                text.get("title"),
                text.get("index-number"),
                text.get("document-number"),
                text.get("issuer"),
                day("formed-on", reading),
                day("in-force-from", reading),
                day("in-force-until", reading),
                Validity.of(text.get("validity")).orElse(Validity.NOT_STATED),
                Theme.of(text.get("theme")).orElse(Theme.NOT_STATED),
                GridChoice.code(text.get("unit")),
                GridChoice.code(text.get("person")));
        if (kind == DisclosureKind.LEGAL_DOCUMENT) {
            return new LegalDocumentContent(
                    particulars,
                    Rank.of(text.get("rank")).orElse(Rank.NOT_STATED),
                    text.get("history"),
                    text.get("body"));
        }
        return new FeeContent(
                particulars,
                text.get("item"),
                text.get("charge-unit"),
                reading.number("amount", text.get("amount")),
                steps(reading),
                text.get("exemptions"),
                typedBases(),
                text.get("body"));
    }

    private LocalDate day(String field, FormReading reading) {
        return reading.day(field, text.get(field));
    }

    private List<LadderStep> steps(FormReading reading) {
        var steps = new ArrayList<LadderStep>();
        for (int i = 0; i < ladder.size(); i++) {
            var row = ladder.get(i);
            var field = "ladder[" + i + "].";
            steps.add(new LadderStep(
                    reading.number(field + "above", row.get("above")),
                    reading.number(field + "up-to", row.get("up-to")),
                    reading.number(field + "amount", row.get("amount")),
                    row.get("per")));
        }
        return steps;
    }

    /** Rows at the end in which nothing was typed were only an offer. */
    private List<Basis> typedBases() {
        int end = bases.size();
        while (end > 0 && bases.get(end - 1).values().stream().allMatch(String::isBlank)) {
            end--;
        }
        return bases.subList(0, end).stream()
                .map(row -> new Basis(row.get("document"), row.get("article"), row.get("disclosure")))
                .toList();
    }

    public void addBasis() {
        if (bases.size() < MOST_ROWS) {
            bases.add(row("document", "", "article", "", "disclosure", ""));
        }
    }

    public void removeBasis(int index) {
        bases.remove(index);
    }

    /** The next step begins where the last one ends. */
    public void addStep() {
        if (ladder.size() < MOST_ROWS) {
            var last = ladder.isEmpty() ? null : ladder.get(ladder.size() - 1);
            var row = row(
                    "above",
                    last == null ? "0" : last.get("up-to"),
                    "up-to",
                    "",
                    "per",
                    last == null ? "" : last.get("per"));
            row.put("amount", "");
            ladder.add(row);
        }
    }

    public void removeStep(int index) {
        ladder.remove(index);
    }

    /** Takes one field, or one list of rows, over from another form of the same kind. */
    public void takeOver(String field, DraftForm other) {
        switch (field) {
            case "ladder" -> replace(ladder, other.ladder);
            case "basis" -> replace(bases, other.bases);
            default -> text.put(field, other.text.getOrDefault(field, ""));
        }
    }

    private static void replace(List<LinkedHashMap<String, String>> rows, List<LinkedHashMap<String, String>> others) {
        rows.clear();
        others.forEach(row -> rows.add(new LinkedHashMap<>(row)));
    }

    public DisclosureKind getKind() {
        return kind;
    }

    public boolean isFee() {
        return kind == DisclosureKind.FEE;
    }

    public Map<String, String> getText() {
        return text;
    }

    public List<LinkedHashMap<String, String>> getLadder() {
        return ladder;
    }

    public List<LinkedHashMap<String, String>> getBases() {
        return bases;
    }

    private static LinkedHashMap<String, String> row(
            String first, String a, String second, String b, String third, String c) {
        var row = new LinkedHashMap<String, String>();
        row.put(first, a);
        row.put(second, b);
        row.put(third, c);
        return row;
    }

    private static String written(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String written(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
