package org.sungrid.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as pages show them, thousands apart, the same in both languages. */
public final class Numbers {

    private Numbers() {}

    /** Yuan, always with two decimals, so that columns stand in line. */
    public static String yuan(BigDecimal amount) {
        return written("#,##0.00", amount);
    }

    /** A figure with as many of its decimals as it has, at most four. */
    public static String figure(BigDecimal figure) {
        return written("#,##0.####", figure);
    }

    private static String written(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
