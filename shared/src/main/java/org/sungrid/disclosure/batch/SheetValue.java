package org.sungrid.disclosure.batch;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.batch.WorkbookFile.Cell;
import org.sungrid.disclosure.batch.WorkbookFile.Type;
import org.sungrid.disclosure.export.CellText;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/**
 * What a cell says, as front matter would write it. Days are taken as people type them, amounts with the sign of the
 * currency and separators of thousands, words in either language; what is none of these stays as it is and is refused where
 * front matter would be.
 */
final class SheetValue {

    private static final Pattern CHINESE_DAY = ChineseDate.compile("^", "$");
    private static final Pattern DAY = Pattern.compile("([12][0-9]{3})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
    private static final Pattern DIGITS_OF_DAY = Pattern.compile("([12][0-9]{3})([0-9]{2})([0-9]{2})");
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");

    private SheetValue() {}

    /** @param field what the column is; empty for number, version and text */
    static String of(Cell cell, Optional<Field> field) {
        var text = cell.type() == Type.TEXT ? CellText.read(cell.text()) : cell.text();
        if (field.isEmpty()) {
            return text;
        }
        return switch (field.get().type()) {
            case DAY -> day(text.strip());
            case YUAN -> number(text.strip().replaceFirst("^[¥￥]\\s*", "").replaceFirst("\\s*元$", ""));
            case QUANTITY, FIGURE, COUNT -> number(text.strip());
            case WORD -> word(text.strip(), field.get());
            default -> cell.type() == Type.PERCENT ? percent(text) : text;
        };
    }

    private static String day(String text) {
        Matcher chinese = CHINESE_DAY.matcher(text);
        if (chinese.find()) {
            return ChineseDate.of(chinese, 1).map(LocalDate::toString).orElse(text);
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (var pattern : new Pattern[] {DAY, DIGITS_OF_DAY}) {
            Matcher day = pattern.matcher(plain);
            if (day.matches()) {
                try {
                    return LocalDate.of(
                                    Integer.parseInt(day.group(1)),
                                    Integer.parseInt(day.group(2)),
                                    Integer.parseInt(day.group(3)))
                            .toString();
                } catch (DateTimeException noSuchDay) {
                    return text;
                }
            }
        }
        return text;
    }

    /** Wide digits become narrow; thousands that are set apart rightly are joined. */
    private static String number(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain;
    }

    private static String word(String text, Field field) {
        return field.words().stream()
                .filter(word -> Arrays.stream(Language.values())
                        .anyMatch(language ->
                                Messages.in(language).text(word.labelKey()).equals(text)))
                .map(Coded::code)
                .findFirst()
                .orElse(text);
    }

    private static String percent(String text) {
        return new BigDecimal(text).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
