package org.sungrid.grid.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sungrid.grid.BodyKind;
import org.sungrid.grid.BodyRole;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.CellKind;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.GridCode;
import org.sungrid.grid.OversightKind;
import org.sungrid.grid.SupervisorLevel;
import org.sungrid.text.Messages;

/** A column of a grid's workbook. Its heading is its label in either language, or its name as programs write it. */
public enum BookColumn {
    CODE(Form.CODE, GridCode.LONGEST, 16),
    NAME(Form.LINE, 100, 30),
    NAME_EN(Form.LINE, 100, 30),
    LEVEL(Form.WORD, 0, 12),
    KIND(Form.WORD, 0, 12),
    PARENT(Form.CODE, GridCode.LONGEST, 16),
    POSITION(Form.COUNT, 9, 8),
    PHONE(Form.LINE, 60, 16),
    ADDRESS(Form.LINE, 200, 30),
    AREA(Form.LINES, 1_000, 40),
    FROM(Form.DAY, 0, 12),
    UNTIL(Form.DAY, 0, 12),
    NUMBER(Form.CODE, GridCode.LONGEST, 12),
    PERSON(Form.LINE, 60, 14),
    UNIT(Form.CODE, GridCode.LONGEST, 16),
    CAPACITY(Form.WORD, 0, 14),
    TITLE(Form.LINE, 100, 24),
    OVERSIGHT(Form.WORD, 0, 12),
    BODY_KIND(Form.WORD, 0, 14),
    PURPOSE(Form.LINES, 500, 40),
    BODY(Form.CODE, GridCode.LONGEST, 16),
    ROLE(Form.WORD, 0, 16),
    /** The number of a supervisor from outside, of a series of its own. */
    SUPERVISOR(Form.CODE, GridCode.LONGEST, 12),
    SUPERVISOR_LEVEL(Form.WORD, 0, 10),
    ORGANISATION(Form.LINE, 100, 24),
    ORGANISATION_POST(Form.LINE, 60, 16),
    /** A telephone that is only ever told to the bureau: what is left empty says nothing of it. */
    PRIVATE_PHONE(Form.LINE, 60, 16),
    TRADE(Form.LINE, 60, 16);

    /** What a cell of the column holds. */
    public enum Form {
        /** Letters, digits and hyphens. */
        CODE,
        LINE,
        LINES,
        WORD,
        COUNT,
        DAY
    }

    /**
     * One of the words that may stand in a column.
     *
     * @param code as programs write it
     */
    public record Word(String code, String labelKey) {}

    private final Form form;
    private final int most;
    private final int width;

    /** @param most characters, or digits of a count */
    BookColumn(Form form, int most, int width) {
        this.form = form;
        this.most = most;
        this.width = width;
    }

    public Form form() {
        return form;
    }

    /** Characters that fit, or digits of a count; 0 where words or days stand. */
    public int most() {
        return most;
    }

    int width() {
        return width;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String labelKey() {
        return "grid.sheet.column." + code();
    }

    /** The words that may stand in it; none where anything may. */
    public List<Word> words() {
        return switch (this) {
            case LEVEL ->
                words(Arrays.stream(CellLevel.values())
                        .map(level -> new Word(
                                level.name(), "grid.level." + level.name().toLowerCase(Locale.ROOT))));
            case KIND -> words(Arrays.stream(CellKind.values()).map(kind -> new Word(kind.code(), kind.labelKey())));
            case CAPACITY ->
                words(Arrays.stream(Capacity.values()).map(held -> new Word(held.code(), held.labelKey())));
            case OVERSIGHT ->
                words(Arrays.stream(OversightKind.values()).map(kind -> new Word(kind.code(), kind.labelKey())));
            case BODY_KIND ->
                words(Arrays.stream(BodyKind.values()).map(kind -> new Word(kind.code(), kind.labelKey())));
            case ROLE -> words(Arrays.stream(BodyRole.values()).map(role -> new Word(role.code(), role.labelKey())));
            case SUPERVISOR_LEVEL ->
                words(Arrays.stream(SupervisorLevel.values()).map(level -> new Word(level.code(), level.levelKey())));
            default -> List.of();
        };
    }

    private static List<Word> words(Stream<Word> words) {
        return words.toList();
    }

    String label(Messages messages) {
        return messages.text(labelKey());
    }
}
