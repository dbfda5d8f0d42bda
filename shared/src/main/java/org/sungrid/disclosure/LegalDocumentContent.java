package org.sungrid.disclosure;

import java.util.Set;

/**
 * A law, regulation, rule or other normative document.
 *
 * @param rank 效力级别
 * @param history how it was passed, promulgated and amended, one event a line, as printed under the title
 * @param body the whole text in Markdown, without title and history
 */
public record LegalDocumentContent(Particulars particulars, Rank rank, String history, String body) implements Content {

    /** The longest history in force (刑法) has some 1,500 characters. */
    private static final int HISTORY = 8_000;

    static final Shape SHAPE = Shape.ofText(
                    LegalDocumentContent::of,
                    Set.of(),
                    Field.word("rank", Rank.values()),
                    Field.lines("history", HISTORY))
            .tellingAsFacts("rank");

    public LegalDocumentContent {
        rank = rank == null ? Rank.NOT_STATED : rank;
        history = Texts.lines(history);
        body = Texts.lines(body);
    }

    private static LegalDocumentContent of(Particulars particulars, Values own, String body) {
        return new LegalDocumentContent(particulars, own.word("rank"), own.text("history"), body);
    }

    @Override
    public Values own() {
        return Values.of("rank", rank, "history", history);
    }

    @Override
    public DisclosureKind kind() {
        return DisclosureKind.LEGAL_DOCUMENT;
    }
}
