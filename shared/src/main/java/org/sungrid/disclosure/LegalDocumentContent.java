package org.sungrid.disclosure;

/**
 * A law, regulation, rule or other normative document.
 *
 * @param rank 效力级别
 * @param history how it was passed, promulgated and amended, one event a line, as printed under the title
 * @param body the whole text in Markdown, without title and history
 */
public record LegalDocumentContent(Particulars particulars, Rank rank, String history, String body) implements Content {

    public LegalDocumentContent {
        rank = rank == null ? Rank.NOT_STATED : rank;
        history = Texts.lines(history);
        body = Texts.lines(body);
    }

    @Override
    public DisclosureKind kind() {
        return DisclosureKind.LEGAL_DOCUMENT;
    }
}
