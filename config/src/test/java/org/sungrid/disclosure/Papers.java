package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.disclosure.batch.SourceFile;

/** What the tests inside the server draft and import. */
final class Papers {

    private Papers() {}

    static FeeContent fee(String item, String amount) {
        var particulars = new Particulars(
                item,
                "",
                "",
                "云溪县市场监督管理局",
                null,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                Theme.FEES,
                "YX-DJ",
                "1118",
                "",
                null);
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
