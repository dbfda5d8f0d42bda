package org.sungrid.admin.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.TypedDay;
import org.sungrid.text.TypedNumber;

/** Reads days and numbers as people type them, and notes what it could not read. */
public class FormReading {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::00)?");

    private final List<Refusal> refusals = new ArrayList<>();

    /** @return {@code null} when nothing was typed or what was typed is no day of the calendar */
    public LocalDate day(String field, String typed) {
        return read(field, typed, TypedDay::of, "admin.refusal.day");
    }

    /** @return {@code null} when nothing was typed or what was typed is no time of day */
    public LocalTime time(String field, String typed) {
        var plain = plain(typed);
        if (plain.isEmpty()) {
            return null;
        }
        var matcher = TIME.matcher(plain);
        if (matcher.matches()) {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = Integer.parseInt(matcher.group(2));
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        refusals.add(Refusal.of(field, "admin.refusal.time", plain));
        return null;
    }

    /** @return {@code null} when nothing was typed or what was typed is no number */
    public BigDecimal number(String field, String typed) {
        return read(field, typed, TypedNumber::of, "admin.refusal.number");
    }

    /** @return {@code null} when nothing was typed or what was typed is no whole number */
    public Integer count(String field, String typed) {
        var plain = plain(typed);
        if (plain.isEmpty()) {
            return null;
        }
        if (COUNT.matcher(plain).matches()) {
            return Integer.valueOf(plain);
        }
        refusals.add(Refusal.of(field, "admin.refusal.count", plain));
        return null;
    }

    private <T> T read(String field, String typed, Function<String, Optional<T>> reading, String refusal) {
        var plain = plain(typed);
        if (plain.isEmpty()) {
            return null;
        }
        var read = reading.apply(plain);
        if (read.isEmpty()) {
            refusals.add(Refusal.of(field, refusal, plain));
        }
        return read.orElse(null);
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /** Full-width digits and signs, as Chinese keyboards give them, count as plain ones. */
    private static String plain(String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
