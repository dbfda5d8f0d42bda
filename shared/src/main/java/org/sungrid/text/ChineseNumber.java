package org.sungrid.text;

import java.util.OptionalInt;

/**
 * Whole numbers as Chinese documents write them: 一百二十三, 二〇〇五, 十, 两千零一, 123 and full-width １２３, from 0 to
 * 99,999,999.
 */
public final class ChineseNumber {

    /** The characters a number may consist of, for use inside a character class of a pattern. */
    public static final String CHARACTERS = "0-9０-９〇○Ｏ零一二两三四五六七八九十百千万";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 20;
    private static final int DECIMAL_DIGITS = 8;

    private ChineseNumber() {}

    /** The number, or nothing when the text is no number. */
    public static OptionalInt parse(String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        return text.chars().anyMatch(c -> "十百千万".indexOf(c) >= 0) ? byUnits(text) : byDigits(text);
    }

    /** 二〇〇五, 2005: one digit after the other. */
    private static OptionalInt byDigits(String text) {
        if (text.length() > DECIMAL_DIGITS) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return OptionalInt.empty();
            }
            value = value * 10 + digit;
        }
        return OptionalInt.of(value);
    }

    /** 一百二十三: digits with their units, which must fall; 十二 may leave out the leading 一. */
    private static OptionalInt byUnits(String text) {
        int total = 0;
        int section = 0;
        int digit = -1;
        int lastUnit = 10_000;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int unit = unit(c);
            if (c == '万') {
                if (total > 0 || section + Math.max(digit, 0) == 0) {
                    return OptionalInt.empty();
                }
                total = (section + Math.max(digit, 0)) * 10_000;
                section = 0;
                digit = -1;
                lastUnit = 10_000;
            } else if (unit > 0) {
                if (unit >= lastUnit || digit == 0 || (digit < 0 && !(unit == 10 && section == 0))) {
                    return OptionalInt.empty();
                }
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
                lastUnit = unit;
            } else {
                int next = digit(c);
                if (next < 0 || digit > 0) {
                    return OptionalInt.empty();
                }
                digit = next == 0 ? -1 : next;
            }
        }
        return OptionalInt.of(total + section + Math.max(digit, 0));
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '０' && c <= '９') {
            return c - '０';
        }
        return switch (c) {
            case '〇', '○', 'Ｏ' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }
}
