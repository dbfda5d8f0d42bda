package org.sungrid.admin.disclosure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sungrid.disclosure.Basis;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.ContentPolicy;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.FeeLink;
import org.sungrid.disclosure.LegalDocumentContent;
import org.sungrid.disclosure.ProcedureLink;
import org.sungrid.disclosure.References;
import org.sungrid.grid.Cell;
import org.sungrid.text.Markdown;

/**
 * What the public would see of a content: the heart of its page. Making one costs as much as the text is long, so pages
 * keep it.
 *
 * @param content what was understood of what was typed
 * @param references what it names
 * @param html the text as safe HTML
 */
public record DraftPreview(Content content, References references, String html) {

    private static final Pattern ID = Pattern.compile("<(h[1-6]|p) id=\"[^\"]*\"");

    /** @param images addresses of the attached images, by their names */
    static DraftPreview of(Content content, References references, Map<String, String> images) {
        boolean tooLarge = content.body().getBytes(StandardCharsets.UTF_8).length > ContentPolicy.BODY_BYTES;
        return new DraftPreview(
                content,
                references,
                tooLarge ? "" : Markdown.render(content.body(), images).html());
    }

    /** The same without the ids of its headings and articles: a page that shows two may tell each id once. */
    DraftPreview withoutIds() {
        return new DraftPreview(content, references, ID.matcher(html).replaceAll("<$1"));
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

    /** What a cell is called; its code where the grid does not know it. */
    public String unitName(String code) {
        return Optional.ofNullable(references.cells().get(code))
                .map(Cell::getName)
                .orElse(code);
    }

    /** Where the staff read the document that a basis names; empty where it is not here. */
    public String addressOf(Basis basis) {
        return address(basis.disclosure());
    }

    /** Where the staff read the fee of a procedure; empty where it is not here. */
    public String addressOf(FeeLink fee) {
        return address(fee.disclosure());
    }

    /** Where the staff read the procedure of a power; empty where it is not here. */
    public String addressOf(ProcedureLink procedure) {
        return address(procedure.disclosure());
    }

    /** The staff read of posts in the grid, which not everybody may who drafts. */
    public String cellAddress(String code) {
        return "";
    }

    private String address(String number) {
        return references.disclosures().containsKey(number) ? "/disclosures/" + number : "";
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
