package org.sungrid.disclosure.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.Field;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.text.TypedDay;
import org.sungrid.text.TypedNumber;
import org.sungrid.workbook.CellText;
import org.sungrid.workbook.WorkbookFile.Cell;
import org.sungrid.workbook.WorkbookFile.Type;

/**
 * What a cell says, as front matter would write it. Days are taken as people type them, amounts with the sign of the
 * currency and separators of thousands, words in either language; what is none of these stays as it is and is refused where
 * front matter would be.
 */
final class SheetValue {

    private static final Pattern CHINESE_DAY = ChineseDate.compile("^", "$");

    private SheetValue() {}

    /** @param field what the column is; empty for number, version and text */
    static String of(Cell cell, Optional<Field> field) {
        var text = cell.type() == Type.TEXT ? CellText.read(cell.text()) : cell.text();
        if (field.isEmpty()) {
            return text;
        }
        return switch (field.get().type()) {
            case DAY -> day(text.strip());
            case YUAN -> TypedNumber.yuan(text).map(BigDecimal::toPlainString).orElse(text);
            case QUANTITY, FIGURE, COUNT ->
                TypedNumber.of(text).map(BigDecimal::toPlainString).orElse(text);
            case WORD -> word(text.strip(), field.get());
            default -> cell.type() == Type.PERCENT ? percent(text) : text;
        };
    }

    private static String day(String text) {
        Matcher chinese = CHINESE_DAY.matcher(text);
        return (chinese.find() ? ChineseDate.of(chinese, 1) : TypedDay.of(text))
                .map(LocalDate::toString)
                .orElse(text);
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
