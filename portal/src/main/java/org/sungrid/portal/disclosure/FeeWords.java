package org.sungrid.portal.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sungrid.text.Numbers;
import org.sungrid.web.PageText;

/** What a fee charges, in a few words, from what the index carries of it. */
final class FeeWords {

    private FeeWords() {}

    /** @return empty for other kinds */
    static String charge(Map<String, String> shown, PageText text) {
        List<BigDecimal> charges = Stream.of("amount", "ladderFrom", "ladderTo")
                .map(shown::get)
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .distinct()
                .toList();
        if (charges.isEmpty()) {
            return "";
        }
        BigDecimal least = charges.get(0);
        BigDecimal most = charges.get(charges.size() - 1);
        if (most.signum() == 0) {
            return text.get("disclosure.field.free");
        }
        String amount = least.equals(most) ? Numbers.yuan(most) : Numbers.yuan(least) + "–" + Numbers.yuan(most);
        return amount + " " + shown.getOrDefault("chargeUnit", "");
    }
}
