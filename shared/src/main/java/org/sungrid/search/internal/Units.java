package org.sungrid.search.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts what was typed between two spaces into the units that are looked for. */
final class Units {

    private static final String NUMBER = "[0-9" + Numerals.CHARACTERS + "]+";
    private static final Pattern PARTS = Pattern.compile("(?<article>第" + NUMBER + "[编章节条款项目])"
            + "|(?<quantity>第?" + NUMBER
            + "(?:个工作日|工作日|个月|小时|周年|周岁|万元|亿元|日|天|年|月|周|元|倍|%|号|岁|人|次|份))"
            + "|(?<latin>[a-z0-9]+(?:[-._/][a-z0-9]+)*)"
            + "|(?<han>\\p{IsHan})"
            + "|(?<other>[\\p{L}\\p{N}&&[^\\p{IsHan}a-z0-9]]+)");
    private static final Pattern NUMBER_IN = Pattern.compile("[0-9]+|[" + Numerals.CHARACTERS + "]+");

    private Units() {}

    /** @param folded without spaces */
    static List<Unit> of(String folded) {
        List<Unit> units = new ArrayList<>();
        StringBuilder han = new StringBuilder();
        Matcher part = PARTS.matcher(folded);
        int end = 0;
        while (part.find()) {
            if (part.start() > end) {
                cut(han, units);
            }
            end = part.end();
            if (part.group("han") != null) {
                han.append(part.group());
                continue;
            }
            cut(han, units);
            if (part.group("article") != null) {
                units.add(new Unit(Unit.Kind.ARTICLE, forms(part.group()), List.of()));
            } else if (part.group("quantity") != null) {
                units.add(new Unit(Unit.Kind.QUANTITY, forms(part.group()), List.of()));
            } else {
                units.add(Unit.of(Unit.Kind.LATIN, part.group()));
            }
        }
        cut(han, units);
        return units;
    }

    private static void cut(StringBuilder han, List<Unit> units) {
        if (han.isEmpty()) {
            return;
        }
        List<String> words = words(han.toString());
        for (int at = 0; at < words.size(); at++) {
            int parts = partsOfPlainWord(words, at);
            String word = String.join("", words.subList(at, at + parts));
            units.add(new Unit(kind(word), List.of(word), PlainWords.officially(word)));
            at += parts - 1;
        }
        han.setLength(0);
    }

    private static Unit.Kind kind(String word) {
        if (PlainWords.isFiller(word)) {
            return Unit.Kind.FILLER;
        }
        boolean single = word.codePointCount(0, word.length()) == 1;
        return single && PlainWords.officially(word).isEmpty() ? Unit.Kind.SINGLE : Unit.Kind.WORD;
    }

    /** How many words from here on are together a plain word with an official name; at least one. */
    private static int partsOfPlainWord(List<String> words, int at) {
        for (int parts = Math.min(PlainWords.MOST_PARTS, words.size() - at); parts > 1; parts--) {
            if (!PlainWords.officially(String.join("", words.subList(at, at + parts)))
                    .isEmpty()) {
                return parts;
            }
        }
        return 1;
    }

    private static List<String> words(String han) {
        List<String> words = new ArrayList<>();
        try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
            tokenizer.setReader(new StringReader(han));
            CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String word = term.toString();
                if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    words.add(word);
                }
            }
            tokenizer.end();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        return words;
    }

    /** 20天 is also 二十天, 20日 and 二十日. */
    private static List<String> forms(String typed) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(typed);
        Matcher number = NUMBER_IN.matcher(typed);
        if (number.find()) {
            String written = number.group();
            (Character.isDigit(written.charAt(0)) && written.charAt(0) < 128
                            ? Numerals.inCharacters(written)
                            : Numerals.inDigits(written))
                    .ifPresent(other ->
                            forms.add(typed.substring(0, number.start()) + other + typed.substring(number.end())));
        }
        for (String form : List.copyOf(forms)) {
            if (form.endsWith("天")) {
                forms.add(form.substring(0, form.length() - 1) + "日");
            }
        }
        return List.copyOf(forms);
    }
}
