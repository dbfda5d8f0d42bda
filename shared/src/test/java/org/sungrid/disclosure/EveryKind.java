package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A content of each kind with every field filled, made from the shape itself: a new field is never left out. */
final class EveryKind {

    private EveryKind() {}

    static Content full(DisclosureKind kind) {
        var shape = Shape.of(kind);
        return shape.content(Papers.PARTICULARS, values(shape.fields()), "## 正文\n\n内容。");
    }

    private static Values values(List<Field> fields) {
        var values = new HashMap<String, Object>();
        for (var field : fields) {
            values.put(
                    field.name(),
                    switch (field.type()) {
                        case LINE, CELL, REFERENCE -> "一行" + field.name();
                        case LINES -> "两行\n" + field.name();
                        case DAY -> LocalDate.of(2026, 3, 1);
                        case YUAN -> new BigDecimal("12.50");
                        case QUANTITY -> field.name().equals("above") ? BigDecimal.ZERO : new BigDecimal("7.5");
                        case FIGURE -> new BigDecimal("-3.25");
                        case COUNT -> 4;
                        case WORD -> field.words().get(field.words().size() - 1);
                        case ROWS -> new ArrayList<>(List.of(values(field.columns())));
                    });
        }
        return Values.of(values);
    }

    /** What every kind states about itself. */
    static final class Papers {

        static final Particulars PARTICULARS = new Particulars(
                "标题",
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
                "上一版的电话写错了",
                LocalDate.of(2026, 1, 5));

        private Papers() {}
    }
}
