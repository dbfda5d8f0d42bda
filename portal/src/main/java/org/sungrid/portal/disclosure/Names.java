package org.sungrid.portal.disclosure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sungrid.disclosure.Basis;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.FeeLink;
import org.sungrid.disclosure.ProcedureLink;
import org.sungrid.disclosure.References;
import org.sungrid.text.ChineseNumber;

/**
 * What a page calls the cells that a content names, and where the disclosures are read that it refers to.
 *
 * @param language of the page
 */
public record Names(References references, Locale language) {

    private static final Pattern ARTICLE = Pattern.compile("^第([" + ChineseNumber.CHARACTERS + "]{1,12})条");

    /** What a cell is called; its code where the grid does not know it. */
    public String unitName(String code) {
        return Optional.ofNullable(references.cells().get(code))
                .map(cell -> cell.name(language))
                .orElse(code);
    }

    /** Where the disclosed document of a basis is read, at its article; empty where it is not disclosed here. */
    public String addressOf(Basis basis) {
        var address = address(basis.disclosure());
        return address.isEmpty() ? "" : address + anchor(basis.article());
    }

    /** Where the disclosed fee is read; empty where it is not disclosed here. */
    public String addressOf(FeeLink fee) {
        return address(fee.disclosure());
    }

    /** Where the disclosed procedure is read; empty where it is not disclosed here. */
    public String addressOf(ProcedureLink procedure) {
        return address(procedure.disclosure());
    }

    /** Where the page of a cell is; empty where the grid does not know it. */
    public String cellAddress(String code) {
        return references.cells().containsKey(code) ? "/grid/" + code : "";
    }

    private String address(String number) {
        return Optional.ofNullable(references.disclosures().get(number))
                .filter(Disclosure::wasShown)
                .filter(found -> !found.isWithdrawn())
                .map(found -> DisclosureListPage.PATH + "/" + found.getNumber())
                .orElse("");
    }

    /** The place of an article in a page: {@code #article-12} for 第十二条第二款; empty when it names none. */
    static String anchor(String article) {
        Matcher matcher = ARTICLE.matcher(article);
        return matcher.find() && ChineseNumber.parse(matcher.group(1)).isPresent()
                ? "#article-" + ChineseNumber.parse(matcher.group(1)).getAsInt()
                : "";
    }
}
