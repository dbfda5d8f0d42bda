package org.sungrid.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as people type them, the year first: 2025-06-30, 2025/6/30, 2025.6.30, 20250630, ２０２５年６月３０日. */
public final class TypedDay {

    private static final Pattern PARTED = Pattern.compile("([1-9][0-9]{3})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern JOINED = Pattern.compile("([1-9][0-9]{3})([0-9]{2})([0-9]{2})");
    private static final int LONGEST = 40;

    private TypedDay() {}

    /** The day; nothing when there is no such day. */
    public static Optional<LocalDate> of(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
        for (var pattern : new Pattern[] {PARTED, JOINED}) {
            var match = pattern.matcher(folded);
            if (match.matches()) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3))));
                } catch (DateTimeException noSuchDay) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
