package org.sungrid.portal.disclosure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sungrid.disclosure.Basis;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.text.ChineseNumber;

/**
 * What a fee rests on, as the page shows it.
 *
 * @param address of the disclosed document, at the article if one is named; empty where it is not disclosed here
 */
public record BasisLine(String document, String article, String address) {

    private static final Pattern ARTICLE = Pattern.compile("^第([" + ChineseNumber.CHARACTERS + "]{1,12})条");

    static BasisLine of(Basis basis, Disclosures disclosures) {
        var address = address(basis.disclosure(), disclosures);
        return new BasisLine(
                basis.document(), basis.article(), address.isEmpty() ? "" : address + anchor(basis.article()));
    }

    /** Where a disclosure is read by its number; empty where it is not shown. */
    static String address(String number, Disclosures disclosures) {
        boolean shown = !number.isEmpty()
                && disclosures
                        .findByNumber(number)
                        .filter(Disclosure::wasShown)
                        .filter(found -> !found.isWithdrawn())
                        .isPresent();
        return shown ? DisclosureListPage.PATH + "/" + number : "";
    }

    /** The place of an article in a page: {@code #article-12} for 第十二条第二款; empty when it names none. */
    static String anchor(String article) {
        Matcher matcher = ARTICLE.matcher(article);
        return matcher.find() && ChineseNumber.parse(matcher.group(1)).isPresent()
                ? "#article-" + ChineseNumber.parse(matcher.group(1)).getAsInt()
                : "";
    }
}
