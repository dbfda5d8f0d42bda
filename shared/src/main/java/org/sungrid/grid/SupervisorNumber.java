package org.sungrid.grid;

import java.util.regex.Pattern;

/** The numbers of those from outside: {@code S-0001}, {@code S-0002} …, one after another, never given twice. */
public final class SupervisorNumber {

    private static final Pattern DRAWN = Pattern.compile("S-([0-9]{4,9})");

    private SupervisorNumber() {}

    public static boolean is(String number) {
        return DRAWN.matcher(number).matches();
    }

    /** The next number. @param last of whatever series; the first one where it is none of this one */
    static String after(String last) {
        var matcher = DRAWN.matcher(last);
        return "S-%04d".formatted(matcher.matches() ? Long.parseLong(matcher.group(1)) + 1 : 1);
    }
}
