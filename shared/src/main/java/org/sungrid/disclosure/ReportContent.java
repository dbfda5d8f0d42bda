package org.sungrid.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A report (报告) about a period, made to somebody; the social reports (社会报告) are such.
 *
 * @param periodFrom first day that it is about
 * @param periodTo last day that it is about
 * @param audience to whom it is made
 * @param figures the figures to be read at a glance
 * @param body the text in Markdown
 */
public record ReportContent(
        Particulars particulars,
        LocalDate periodFrom,
        LocalDate periodTo,
        String audience,
        List<Figure> figures,
        String body)
        implements Content {

    static final Shape SHAPE = Shape.ofText(
            ReportContent::of,
            Set.of("unit"),
            Field.day("period-from").needed(),
            Field.day("period-to").needed(),
            Field.lines("audience", 500),
            Figure.ROWS);

    public ReportContent {
        audience = Texts.lines(audience);
        figures = figures == null ? List.of() : List.copyOf(figures);
        body = Texts.lines(body);
    }

    private static ReportContent of(Particulars particulars, Values own, String body) {
        return new ReportContent(
                particulars,
                own.day("period-from"),
                own.day("period-to"),
                own.text("audience"),
                own.rows("figures").stream().map(Figure::of).toList(),
                body);
    }

    @Override
    public Values own() {
        return Values.of(
                "period-from",
                periodFrom,
                "period-to",
                periodTo,
                "audience",
                audience,
                "figures",
                figures.stream().map(Figure::values).toList());
    }

    @Override
    public DisclosureKind kind() {
        return DisclosureKind.REPORT;
    }
}
