package org.sungrid.admin.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sungrid.refusal.Refusal;

/** Reads days and numbers as people type them, and notes what it could not read. */
public class FormReading {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::00)?");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

    private final List<Refusal> refusals = new ArrayList<>();

    /** @return {@code null} when nothing was typed or what was typed is no day of the calendar */
    public LocalDate day(String field, String typed) {
        var plain = plain(typed);
        if (plain.isEmpty()) {
            return null;
        }
        var matcher = DAY.matcher(plain);
        if (matcher.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            } catch (DateTimeException noSuchDay) {
                refusals.add(Refusal.of(field, "admin.refusal.day", plain));
                return null;
            }
        }
        refusals.add(Refusal.of(field, "admin.refusal.day", plain));
        return null;
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
        var plain = plain(typed).replace(",", "");
        if (plain.isEmpty()) {
            return null;
        }
        if (NUMBER.matcher(plain).matches()) {
            return new BigDecimal(plain);
        }
        refusals.add(Refusal.of(field, "admin.refusal.number", plain));
        return null;
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
