package org.sungrid.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An issue of a bulletin (简报).
 *
 * @param issue such as 2026年第3期（总第15期）
 * @param periodFrom first day that it is about, {@code null} when not stated
 * @param periodTo last day that it is about, {@code null} when not stated
 * @param signedBy who signed it for issue (签发人)
 * @param figures the figures to be read at a glance
 * @param body the text in Markdown
 */
public record BulletinContent(
        Particulars particulars,
        String issue,
        LocalDate periodFrom,
        LocalDate periodTo,
        String signedBy,
        List<Figure> figures,
        String body)
        implements Content {

    static final Shape SHAPE = Shape.ofText(
            BulletinContent::of,
            Set.of("unit"),
            Field.line("issue", 60).needed(),
            Field.day("period-from"),
            Field.day("period-to"),
            Field.line("signed-by", 60),
            Figure.ROWS);

    public BulletinContent {
        issue = Texts.line(issue);
        signedBy = Texts.line(signedBy);
        figures = figures == null ? List.of() : List.copyOf(figures);
        body = Texts.lines(body);
    }

    private static BulletinContent of(Particulars particulars, Values own, String body) {
        return new BulletinContent(
                particulars,
                own.text("issue"),
                own.day("period-from"),
                own.day("period-to"),
                own.text("signed-by"),
                own.rows("figures").stream().map(Figure::of).toList(),
                body);
    }

    @Override
    public Values own() {
        return Values.of(
                "issue",
                issue,
                "period-from",
                periodFrom,
                "period-to",
                periodTo,
                "signed-by",
                signedBy,
                "figures",
                figures.stream().map(Figure::values).toList());
    }

    @Override
    public DisclosureKind kind() {
        return DisclosureKind.BULLETIN;
    }
}
