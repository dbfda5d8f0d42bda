package org.sungrid.portal.disclosure;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sungrid.disclosure.charge.Charged;
import org.sungrid.refusal.Refusal;
import org.sungrid.search.QueryRefused;
import org.sungrid.search.SearchQuery;
import org.sungrid.text.TypedDay;
import org.sungrid.text.TypedNumber;

/**
 * What an address asks of the fee check. What cannot be understood is told, never guessed, and stays as it was typed.
 *
 * @param typed by the names of {@link #FIELDS}; empty where nothing was typed
 * @param asked whether the form was sent, or only opened
 */
record CheckQuestion(
        Map<String, String> typed,
        boolean asked,
        LocalDate day,
        BigDecimal amount,
        BigDecimal quantity,
        BigDecimal pieces,
        List<Refusal> refusals) {

    static final String PATH = "/fees/check";

    static final String FEE = "fee";
    static final String WORDS = "what";
    static final String AMOUNT = "amount";
    static final String DAY = "day";
    static final String QUANTITY = "quantity";
    static final String PIECES = "pieces";
    static final String MEMBER = "member";

    static final List<String> FIELDS = List.of(FEE, WORDS, AMOUNT, DAY, QUANTITY, PIECES, MEMBER);

    /** No number of a disclosure begins otherwise. */
    private static final Pattern NUMBER = Pattern.compile("[A-Z]-[0-9]{4}-[0-9]{4,9}");

    private static final int LONGEST_SHOWN_BACK = 200;

    /** As many decimals as a rung of a ladder may have. */
    private static final int DECIMALS_OF_A_QUANTITY = 4;

    CheckQuestion {
        typed = Map.copyOf(typed);
        refusals = List.copyOf(refusals);
    }

    /** @param parameters as the servlet API hands them over */
    static CheckQuestion of(Map<String, String[]> parameters) {
        var typed = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> typed.put(field, first(parameters, field)));
        // Whoever follows a link to the form, even one that brings some of the answers, has not sent it yet.
        boolean asked =
                parameters.containsKey(AMOUNT) && (parameters.containsKey(WORDS) || parameters.containsKey(FEE));
        var refusals = new ArrayList<Refusal>();
        if (!typed.get(FEE).isEmpty()) {
            if (!NUMBER.matcher(typed.get(FEE)).matches()) {
                refusals.add(Refusal.of(FEE, "portal.check.refusal.fee", brief(typed.get(FEE))));
            }
        } else if (asked) {
            words(typed.get(WORDS), refusals);
        }
        var amount = asked ? yuan(typed.get(AMOUNT), refusals) : null;
        var day = asked ? day(typed.get(DAY), refusals) : null;
        var quantity = quantity(QUANTITY, typed.get(QUANTITY), refusals);
        var pieces = quantity(PIECES, typed.get(PIECES), refusals);
        typed.replaceAll((field, text) -> shortened(text));
        return new CheckQuestion(typed, asked, day, amount, quantity, pieces, refusals);
    }

    Charged charged() {
        return new Charged(amount, quantity, pieces, typed.get(MEMBER));
    }

    /** Number of the fee that was chosen; empty while none is. */
    String fee() {
        return typed.get(FEE);
    }

    String words() {
        return typed.get(WORDS);
    }

    Optional<Refusal> refusal(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.field().equals(field))
                .findFirst();
    }

    /** The same question about this fee. */
    String about(String number) {
        var kept = ordered();
        kept.put(FEE, number);
        return write(kept);
    }

    /** The same question in other words. */
    String inWords(String words) {
        var kept = ordered();
        kept.put(WORDS, words);
        kept.put(FEE, "");
        return write(kept);
    }

    /** What was typed, without a fee: to say anew what it was for. */
    String aboutAnother() {
        var kept = new LinkedHashMap<String, String>();
        kept.put(AMOUNT, typed.get(AMOUNT));
        kept.put(DAY, typed.get(DAY));
        return write(kept);
    }

    /** Where a fee is checked of which nothing but the number is known. */
    static String addressOf(String number) {
        return write(Map.of(FEE, number));
    }

    private LinkedHashMap<String, String> ordered() {
        var all = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> all.put(field, typed.get(field)));
        return all;
    }

    private static String write(Map<String, String> values) {
        var address = new StringBuilder(PATH);
        values.forEach((field, value) -> {
            if (!value.isEmpty()) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(field)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }

    private static void words(String typed, List<Refusal> refusals) {
        if (typed.codePoints().noneMatch(Character::isLetterOrDigit)) {
            refusals.add(Refusal.of(WORDS, "portal.check.refusal.what"));
            return;
        }
        try {
            SearchQuery.of(typed);
        } catch (QueryRefused refused) {
            refused.refusals().forEach(refusal -> refusals.add(new Refusal(WORDS, refusal.key(), refusal.arguments())));
        }
    }

    private static BigDecimal yuan(String typed, List<Refusal> refusals) {
        if (typed.isEmpty()) {
            refusals.add(Refusal.of(AMOUNT, "portal.check.refusal.amount.missing"));
            return null;
        }
        var amount = TypedNumber.yuan(typed).orElse(null);
        if (amount == null) {
            refusals.add(Refusal.of(AMOUNT, "portal.check.refusal.amount", brief(typed)));
        } else if (amount.signum() < 0) {
            refusals.add(Refusal.of(AMOUNT, "portal.check.refusal.amount.negative"));
        } else if (amount.stripTrailingZeros().scale() > 2) {
            refusals.add(Refusal.of(AMOUNT, "portal.check.refusal.amount.decimals"));
        }
        return amount;
    }

    private static LocalDate day(String typed, List<Refusal> refusals) {
        if (typed.isEmpty()) {
            refusals.add(Refusal.of(DAY, "portal.check.refusal.day.missing"));
            return null;
        }
        var day = TypedDay.of(typed).orElse(null);
        if (day == null) {
            refusals.add(Refusal.of(DAY, "portal.check.refusal.day", brief(typed)));
        }
        return day;
    }

    private static BigDecimal quantity(String field, String typed, List<Refusal> refusals) {
        if (typed.isEmpty()) {
            return null;
        }
        var number = TypedNumber.of(typed).orElse(null);
        if (number == null) {
            refusals.add(Refusal.of(field, "portal.check.refusal.number", brief(typed)));
        } else if (number.signum() <= 0) {
            refusals.add(Refusal.of(field, "portal.check.refusal.number.positive"));
        } else if (number.stripTrailingZeros().scale() > DECIMALS_OF_A_QUANTITY) {
            refusals.add(Refusal.of(field, "portal.check.refusal.number.decimals", DECIMALS_OF_A_QUANTITY));
        }
        return number;
    }

    private static String first(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN_BACK ? text : text.substring(0, LONGEST_SHOWN_BACK);
    }
}
