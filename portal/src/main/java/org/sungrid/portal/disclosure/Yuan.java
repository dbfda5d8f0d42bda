package org.sungrid.portal.disclosure;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts of money as pages show them: thousands apart and always two decimals, so that columns stand in line. */
final class Yuan {

    private Yuan() {}

    static String of(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
