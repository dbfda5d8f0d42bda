package org.sungrid.admin.disclosure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sungrid.admin.web.FormReading;
import org.sungrid.disclosure.BulletinContent;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.ContentPolicy;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Figure;
import org.sungrid.disclosure.Finding;
import org.sungrid.disclosure.LegalDocumentContent;
import org.sungrid.disclosure.ReportContent;
import org.sungrid.disclosure.Shape;
import org.sungrid.disclosure.SupervisionResultContent;
import org.sungrid.text.Markdown;

/**
 * What the public would see of a content: the heart of its page.
 *
 * @param content what was understood of what was typed
 * @param html the text as safe HTML
 */
public record DraftPreview(Content content, String html) {

    /** @param images addresses of the attached images, by their names */
    static DraftPreview of(DraftForm form, Map<String, String> images) {
        return of(form.content(new FormReading()), images);
    }

    static DraftPreview of(Content content, Map<String, String> images) {
        boolean tooLarge = content.body().getBytes(StandardCharsets.UTF_8).length > ContentPolicy.BODY_BYTES;
        return new DraftPreview(
                content, tooLarge ? "" : Markdown.render(content.body(), images).html());
    }

    public Content getContent() {
        return content;
    }

    public String getHtml() {
        return html;
    }

    public FeeContent getFee() {
        return content instanceof FeeContent fee ? fee : null;
    }

    public LegalDocumentContent getDocument() {
        return content instanceof LegalDocumentContent document ? document : null;
    }

    public boolean of(String kind) {
        return content.kind() == DisclosureKind.valueOf(kind);
    }

    public List<Figure> getFigures() {
        return content instanceof ReportContent report
                ? report.figures()
                : content instanceof BulletinContent bulletin ? bulletin.figures() : List.of();
    }

    public List<Finding> getFindings() {
        return content instanceof SupervisionResultContent result ? result.findings() : List.of();
    }

    /**
     * What a kind whose text counts states of its own.
     *
     * @param day {@code null} where it is a text
     */
    public record OwnFact(String labelKey, String text, LocalDate day) {}

    public List<OwnFact> getOwnFacts() {
        var shape = Shape.of(content.kind());
        if (!shape.owesBody() || content.kind() == DisclosureKind.LEGAL_DOCUMENT) {
            return List.of();
        }
        return shape.fields().stream()
                .filter(field -> field.type().isText() || field.type() == Field.Type.DAY)
                .filter(field -> !content.own().isMissing(field.name()))
                .map(field -> field.type() == Field.Type.DAY
                        ? new OwnFact(field.labelKey(), "", content.own().day(field.name()))
                        : new OwnFact(field.labelKey(), content.own().text(field.name()), null))
                .toList();
    }

    /** A quantity as it is written: no more decimals than it needs. */
    public String plain(BigDecimal number) {
        if (number == null) {
            return "";
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 ? stripped.toPlainString() : number.toPlainString();
    }
}
