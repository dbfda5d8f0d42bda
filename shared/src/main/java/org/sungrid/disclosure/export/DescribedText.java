package org.sungrid.disclosure.export;

import java.math.BigDecimal;
import java.util.List;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Shape;
import org.sungrid.disclosure.Values;

/**
 * A content as a Markdown file with front matter, such that reading the file gives an equal content. Texts stand in
 * quotation marks, or, where they have several lines and no odd sign, line by line as in a letter; what is not stated is
 * left out.
 */
final class DescribedText {

    private static final String MARK = "---\n";

    private final StringBuilder text = new StringBuilder(MARK);

    private DescribedText() {}

    static String of(ExportedVersion version) {
        return new DescribedText().write(version);
    }

    private String write(ExportedVersion version) {
        Content content = version.content();
        line("kind", content.kind().code());
        line("number", quoted(version.key()));
        line("version", String.valueOf(version.ordinal()));
        var particulars = content.particulars().values();
        Particulars.FIELDS.forEach(field -> field(field, particulars));
        var own = content.own();
        Shape.of(content.kind()).fields().forEach(field -> field(field, own));
        text.append(MARK);
        if (!content.body().isEmpty()) {
            text.append('\n').append(content.body()).append('\n');
        }
        return text.toString();
    }

    private void field(Field field, Values values) {
        if (values.isMissing(field.name())) {
            return;
        }
        if (field.type() == Field.Type.ROWS) {
            rows(field, values.rows(field.name()));
        } else {
            line(field.name(), written(field, values.get(field.name()), "  "));
        }
    }

    private void rows(Field field, List<Values> rows) {
        text.append(field.name()).append(":\n");
        for (var row : rows) {
            String before = "  - ";
            for (var column : field.columns()) {
                if (!row.isMissing(column.name())) {
                    text.append(before);
                    line(column.name(), written(column, row.get(column.name()), "      "));
                    before = "    ";
                }
            }
            if (before.equals("  - ")) {
                text.append("  - {}\n");
            }
        }
    }

    private void line(String name, String written) {
        text.append(name).append(": ").append(written).append('\n');
    }

    private static String written(Field field, Object value, String indent) {
        if (value instanceof Coded word) {
            return word.code();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (!field.type().isText()) {
            return value.toString();
        }
        var said = (String) value;
        return said.indexOf('\n') >= 0 && isPlain(said) ? block(said, indent) : quoted(said);
    }

    /** Line by line; that the text neither begins nor ends with white space is what {@code Texts} sees to. */
    private static String block(String said, String indent) {
        return "|-\n" + indent + said.replace("\n", "\n" + indent);
    }

    /** Whether every sign stands for itself in a block of YAML, and no line could be taken for less than it is. */
    private static boolean isPlain(String said) {
        return !Character.isWhitespace(said.charAt(0))
                && said.codePoints().allMatch(sign -> sign == '\n' || isShown(sign))
                && said.lines().noneMatch(line -> !line.isEmpty() && line.isBlank());
    }

    private static String quoted(String said) {
        var quoted = new StringBuilder("\"");
        said.codePoints().forEach(sign -> {
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').appendCodePoint(sign);
            } else if (sign == '\n') {
                quoted.append("\\n");
            } else if (isShown(sign)) {
                quoted.appendCodePoint(sign);
            } else {
                quoted.append(String.format(sign > 0xFFFF ? "\\U%08X" : "\\u%04X", sign));
            }
        });
        return quoted.append('"').toString();
    }

    /** Whether a sign may stand as it is; what nobody sees, or turns the direction of writing, is spelt out. */
    private static boolean isShown(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
