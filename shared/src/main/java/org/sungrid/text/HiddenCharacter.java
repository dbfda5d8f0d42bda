package org.sungrid.text;

/** Signs that nobody sees and that make a text read otherwise than it is: controls, and marks that turn the direction. */
public final class HiddenCharacter {

    private HiddenCharacter() {}

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
