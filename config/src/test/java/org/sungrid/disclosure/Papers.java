package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.sungrid.disclosure.batch.SourceFile;

/** What the tests inside the server draft and import. */
public final class Papers {

    private Papers() {}

    static FeeContent fee(String item, String amount) {
        return fee(item, amount, LocalDate.of(2026, 1, 1), null, "");
    }

    /** For which this unit answers. */
    public static FeeContent of(String item, String unit) {
        return fee(item, "1.00", LocalDate.of(2026, 1, 1), null, "", unit);
    }

    /** In force from that day. */
    static FeeContent from(String item, LocalDate day) {
        return fee(item, "1.00", day, null, "");
    }

    /** In force until that day. */
    static FeeContent until(String item, LocalDate day) {
        return fee(item, "1.00", LocalDate.of(2026, 1, 1), day, "");
    }

    /** One that says what was wrong before. */
    static FeeContent correcting(String item) {
        return correcting(item, LocalDate.of(2026, 1, 1));
    }

    /** One that says what was wrong from that day, on which it came into force. */
    static FeeContent correcting(String item, LocalDate since) {
        return fee(item, "1.00", since, null, "上一版的金额写错了");
    }

    private static FeeContent fee(String item, String amount, LocalDate from, LocalDate until, String correction) {
        return fee(item, amount, from, until, correction, "YX-DJ");
    }

    private static FeeContent fee(
            String item, String amount, LocalDate from, LocalDate until, String correction, String unit) {
        var particulars = new Particulars(
                item,
                "",
                "",
                "云溪县市场监督管理局",
                null,
                from,
                until,
                null,
                Theme.FEES,
                unit,
                "1118",
                correction,
                correction.isEmpty() ? null : from);
        return new FeeContent(
                particulars,
                item,
                "元/件",
                new BigDecimal(amount),
                List.of(),
                "",
                null,
                "",
                List.of(new Basis("《价格法》", "第四十七条", "")),
                "说明");
    }

    /** A content of a kind with every field filled, made from its shape: a new field is never left out. */
    static Content full(DisclosureKind kind) {
        var particulars = new Particulars(
                "全项试验 " + kind.code(),
                "YX1/2026-1",
                "云市监〔2026〕1号",
                "云溪县市场监督管理局",
                LocalDate.of(2026, 1, 2),
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2027, 1, 31),
                Validity.IN_FORCE,
                Theme.GENERAL,
                "YX-DJ",
                "1105",
                "更正",
                LocalDate.of(2026, 1, 5));
        var own = values(Shape.of(kind).fields());
        return Shape.of(kind)
                .content(particulars, kind == DisclosureKind.FEE ? own.with("amount", null) : own, "## 正文\n\n内容。");
    }

    private static Values values(List<Field> fields) {
        var values = new HashMap<String, Object>();
        for (var field : fields) {
            values.put(
                    field.name(),
                    switch (field.type()) {
                        case LINE, REFERENCE -> "一行 " + field.name();
                        case CELL -> "YX-DJ-01";
                        case LINES -> "两行\n" + field.name();
                        case DAY -> LocalDate.of(2026, 3, 1);
                        case YUAN -> new BigDecimal("12.50");
                        case QUANTITY -> field.name().equals("above") ? BigDecimal.ZERO : new BigDecimal("7.5");
                        case FIGURE -> new BigDecimal("-3.25");
                        case COUNT -> 4;
                        case WORD -> field.words().get(field.words().size() - 1);
                        case ROWS -> List.of(values(field.columns()));
                    });
        }
        return Values.of(values);
    }

    static SourceFile law(String name, String date) {
        var day = LocalDate.parse(date);
        var text = "# %s\n\n%d年%d月%d日 云溪县人民政府公布\n\n<!-- INFO END -->\n\n第一条 为了试验，制定本办法（%s）。\n"
                .formatted(name, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), date);
        return new SourceFile("行政法规-%s(%s).md".formatted(name, date), text.getBytes(StandardCharsets.UTF_8));
    }

    static SourceFile file(String path, String... lines) {
        return new SourceFile(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
