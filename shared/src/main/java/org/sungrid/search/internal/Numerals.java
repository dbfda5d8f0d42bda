package org.sungrid.search.internal;

import java.util.Optional;

/** The two ways to write a small number: statutes write 二十个工作日, people type 20个工作日. */
final class Numerals {

    static final String CHARACTERS = "〇零一二三四五六七八九十百千两";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};

    private Numerals() {}

    /** 1 to 9999 as Chinese characters, as statutes number their articles: 10 is 十, 110 is 一百一十. */
    static Optional<String> inCharacters(String digits) {
        if (digits.isEmpty() || digits.length() > 4 || digits.charAt(0) == '0' || !isDigits(digits)) {
            return Optional.empty();
        }
        StringBuilder written = new StringBuilder();
        boolean skipped = false;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            if (digit == 0) {
                skipped = true;
                continue;
            }
            if (skipped) {
                written.append('零');
                skipped = false;
            }
            written.append(DIGITS.charAt(digit)).append(PLACES[digits.length() - 1 - at]);
        }
        String text = written.toString();
        return Optional.of(text.startsWith("一十") ? text.substring(1) : text);
    }

    /** 1 to 9999 as digits, if the characters are a number written in full. */
    static Optional<String> inDigits(String characters) {
        int value = 0;
        int digit = -1;
        int lastPlace = Integer.MAX_VALUE;
        for (char c : characters.toCharArray()) {
            int place = "十百千".indexOf(c);
            if (place >= 0) {
                int times = (int) Math.pow(10, place + 1);
                if (times >= lastPlace || digit == 0) {
                    return Optional.empty();
                }
                value += (digit < 0 ? 1 : digit) * times;
                lastPlace = times;
                digit = -1;
            } else {
                int next = c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
                if (next < 0 || digit > 0) {
                    return Optional.empty();
                }
                digit = next;
            }
        }
        value += Math.max(digit, 0);
        return value > 0 ? Optional.of(Integer.toString(value)) : Optional.empty();
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
