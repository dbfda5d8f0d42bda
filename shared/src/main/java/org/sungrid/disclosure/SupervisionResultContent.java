package org.sungrid.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a supervision or check found (监督检查结果), and how far it has been put right.
 *
 * @param subject who or what was supervised
 * @param method how
 * @param periodFrom first day of the check
 * @param periodTo last day of the check
 * @param findings one after the other
 * @param body the text in Markdown
 */
public record SupervisionResultContent(
        Particulars particulars,
        String subject,
        String method,
        LocalDate periodFrom,
        LocalDate periodTo,
        List<Finding> findings,
        String body)
        implements Content {

    static final Shape SHAPE = Shape.ofText(
            SupervisionResultContent::of,
            Set.of("unit"),
            Field.lines("subject", 500).needed(),
            Field.lines("method", 500),
            Field.day("period-from").needed(),
            Field.day("period-to").needed(),
            Field.rows(
                    "findings",
                    50,
                    Field.lines("finding", 500).needed(),
                    Field.line("responsible", 100),
                    Field.lines("measure", 500),
                    Field.day("due"),
                    Field.word("state", Rectification.values())));

    public SupervisionResultContent {
        subject = Texts.lines(subject);
        method = Texts.lines(method);
        findings = findings == null ? List.of() : List.copyOf(findings);
        body = Texts.lines(body);
    }

    private static SupervisionResultContent of(Particulars particulars, Values own, String body) {
        return new SupervisionResultContent(
                particulars,
                own.text("subject"),
                own.text("method"),
                own.day("period-from"),
                own.day("period-to"),
                own.rows("findings").stream().map(Finding::of).toList(),
                body);
    }

    @Override
    public Values own() {
        return Values.of(
                "subject",
                subject,
                "method",
                method,
                "period-from",
                periodFrom,
                "period-to",
                periodTo,
                "findings",
                findings.stream().map(Finding::values).toList());
    }

    @Override
    public DisclosureKind kind() {
        return DisclosureKind.SUPERVISION_RESULT;
    }
}
