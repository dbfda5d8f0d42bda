package org.sungrid.grid;

import java.util.regex.Pattern;

/** What units, bodies and people are known by, wherever it is typed or read: letters, digits and hyphens. */
public final class GridCode {

    /** Characters at most; as many as the columns of the database hold. */
    public static final int LONGEST = 40;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,%d}".formatted(LONGEST - 1));

    private GridCode() {}

    /** Whether a code or number may be written so. */
    public static boolean is(String typed) {
        return SHAPE.matcher(typed).matches();
    }
}
