package org.sungrid.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type them: 1300, 1,300.50, １３００元, ¥ 1300. Commas only where they part thousands, because 1,30
 * could mean two things.
 */
public final class TypedNumber {

    /** Digits before the point; a trillion is more than any bureau ever charged or counted. */
    private static final int MOST_DIGITS = 12;

    private static final int LONGEST = 60;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SIGN = Pattern.compile("^(?:¥|rmb|人民币)|(?:元整?|圆整?|块钱?|yuan|rmb)$");
    private static final Pattern NUMBER = Pattern.compile(
            "-?(?:[0-9]{1,%1$d}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\\.[0-9]{1,10})?".formatted(MOST_DIGITS));

    private TypedNumber() {}

    /** Yuan, with or without their sign or word. */
    public static Optional<BigDecimal> yuan(String typed) {
        return number(SIGN.matcher(folded(typed)).replaceAll(""));
    }

    public static Optional<BigDecimal> of(String typed) {
        return number(folded(typed));
    }

    private static Optional<BigDecimal> number(String folded) {
        return NUMBER.matcher(folded).matches()
                ? Optional.of(new BigDecimal(folded.replace(",", "")))
                : Optional.empty();
    }

    /** Full width to half width, small letters, without spaces. */
    private static String folded(String typed) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(java.util.Locale.ROOT)
                .replace('，', ',')
                .replace('。', '.')
                .replace('￥', '¥');
    }
}
