package org.sungrid.text;

/** Signs that nobody sees and that make a text read otherwise than it is: controls, and marks that turn the direction. */
public final class HiddenCharacter {

    private HiddenCharacter() {}

    /** Marks of no width, soft hyphens and letters that are blank: some texts carry them for a reason, no name does. */
    private static final String WITHOUT_WIDTH =
            "\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2060\u2061\u2062\u2063\u2064\u2800\u3164\uFEFF\uFFA0";

    /** Whether nobody sees anything of it. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT
                        || WITHOUT_WIDTH.indexOf(c) >= 0);
    }

    /** The first character that would hide what is written in a name or in a line that is typed into a form. */
    public static int inLine(String text) {
        int hidden = in(text);
        for (int i = 0; i < (hidden < 0 ? text.length() : hidden); i++) {
            if (WITHOUT_WIDTH.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return hidden;
    }

    /** How a refusal names the character at a place. */
    public static String named(String text, int at) {
        return String.format("U+%04X", (int) text.charAt(at));
    }

    /** The first control character, or character that turns the direction of writing: it would hide what is written. */
    public static int in(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
            if (control || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069')) {
                return i;
            }
        }
        return -1;
    }
}
