package org.sungrid.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as a cell of a sheet holds them. A text that a program could take for a formula gets an apostrophe before it, and
 * a sign that no sheet can hold is spelt {@code _x0007_}, as such programs do; reading gives back what was written.
 */
public final class CellText {

    /** Characters that fit into a cell. */
    public static final int MOST = 32_767;

    /** With what a formula begins, in the wide signs of Chinese and Japanese keyboards too; and the apostrophe itself. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20'";

    private static final Pattern SPELT = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** What would be read as a spelt sign if an underscore followed, which a spelt sign behind it begins with. */
    private static final Pattern NEARLY_SPELT = Pattern.compile("_x[0-9A-Fa-f]{4}");

    private CellText() {}

    /** The text of a cell that shows this one. */
    public static String written(String text) {
        var cell = new StringBuilder();
        if (!text.isEmpty() && isDangerous(text.charAt(0))) {
            cell.append('\'');
        }
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '_'
                    && NEARLY_SPELT.matcher(text).region(i, text.length()).lookingAt()) {
                cell.append("_x005F_");
            } else if (sign < ' ' && sign != '\n' && sign != '\t' || sign == '\uFFFE' || sign == '\uFFFF') {
                cell.append(String.format("_x%04X_", (int) sign));
            } else {
                cell.append(sign);
            }
        }
        return cell.toString();
    }

    /** The text that a cell shows. */
    public static String read(String cell) {
        var text = SPELT.matcher(cell)
                .replaceAll(
                        spelt -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(spelt.group(1), 16))));
        return text.length() > 1 && text.charAt(0) == '\'' && isDangerous(text.charAt(1)) ? text.substring(1) : text;
    }

    private static boolean isDangerous(char sign) {
        return DANGEROUS.indexOf(sign) >= 0;
    }
}
