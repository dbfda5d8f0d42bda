package org.sungrid.notify;

import org.sungrid.text.HiddenCharacter;

/** Text that can't leave its line: neither in a header of a mail nor in what somebody reads (no line ends, no hidden signs). */
public final class OneLine {

    private OneLine() {}

    /** Hidden signs become spaces, several spaces one; of what is longer the beginning is kept, with {@code …} at its end. */
    public static String of(String text, int longest) {
        var plain = new StringBuilder();
        text.codePoints().forEach(sign -> {
            var one = Character.toString(sign);
            boolean hidden = sign == '\n'
                    || sign == '\t'
                    || sign == 0x2028
                    || sign == 0x2029
                    || HiddenCharacter.inLine(one) >= 0
                    || sign <= 0xFFFF && Character.isSurrogate((char) sign);
            plain.append(hidden ? " " : one);
        });
        var line = plain.toString().strip().replaceAll(" {2,}", " ");
        return line.length() <= longest ? line : line.substring(0, whole(line, longest - 1)) + "…";
    }

    /** The same length, or one less where it would cut a sign in two. */
    public static int whole(String text, int length) {
        return length > 0 && length < text.length() && Character.isHighSurrogate(text.charAt(length - 1))
                ? length - 1
                : length;
    }
}
