package org.sungrid.grid.sheet;

import static org.sungrid.grid.sheet.BookColumn.ADDRESS;
import static org.sungrid.grid.sheet.BookColumn.AREA;
import static org.sungrid.grid.sheet.BookColumn.BODY;
import static org.sungrid.grid.sheet.BookColumn.BODY_KIND;
import static org.sungrid.grid.sheet.BookColumn.CAPACITY;
import static org.sungrid.grid.sheet.BookColumn.CODE;
import static org.sungrid.grid.sheet.BookColumn.FROM;
import static org.sungrid.grid.sheet.BookColumn.KIND;
import static org.sungrid.grid.sheet.BookColumn.LEVEL;
import static org.sungrid.grid.sheet.BookColumn.NAME;
import static org.sungrid.grid.sheet.BookColumn.NAME_EN;
import static org.sungrid.grid.sheet.BookColumn.NUMBER;
import static org.sungrid.grid.sheet.BookColumn.ORGANISATION;
import static org.sungrid.grid.sheet.BookColumn.ORGANISATION_POST;
import static org.sungrid.grid.sheet.BookColumn.PARENT;
import static org.sungrid.grid.sheet.BookColumn.PERSON;
import static org.sungrid.grid.sheet.BookColumn.PHONE;
import static org.sungrid.grid.sheet.BookColumn.POSITION;
import static org.sungrid.grid.sheet.BookColumn.PRIVATE_PHONE;
import static org.sungrid.grid.sheet.BookColumn.PURPOSE;
import static org.sungrid.grid.sheet.BookColumn.ROLE;
import static org.sungrid.grid.sheet.BookColumn.SUPERVISOR;
import static org.sungrid.grid.sheet.BookColumn.SUPERVISOR_LEVEL;
import static org.sungrid.grid.sheet.BookColumn.TITLE;
import static org.sungrid.grid.sheet.BookColumn.TRADE;
import static org.sungrid.grid.sheet.BookColumn.UNIT;
import static org.sungrid.grid.sheet.BookColumn.UNTIL;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sungrid.text.Messages;

/** A sheet of a grid's workbook, with its columns in their order. */
public enum BookSheet {
    UNITS(
            List.of(CODE, NAME, NAME_EN, LEVEL, KIND, PARENT, POSITION, PHONE, ADDRESS, AREA, FROM, UNTIL),
            Set.of(CODE, NAME, KIND)),
    PEOPLE(List.of(NUMBER, PERSON), Set.of(NUMBER, PERSON)),
    POSTS(List.of(NUMBER, UNIT, CAPACITY, TITLE, FROM, UNTIL), Set.of(NUMBER, UNIT, CAPACITY)),
    OVERSIGHT(List.of(NUMBER, UNIT, BookColumn.OVERSIGHT, FROM, UNTIL), Set.of(NUMBER, UNIT, BookColumn.OVERSIGHT)),
    SUPERVISORS(
            List.of(
                    SUPERVISOR,
                    PERSON,
                    UNIT,
                    SUPERVISOR_LEVEL,
                    ORGANISATION,
                    ORGANISATION_POST,
                    PRIVATE_PHONE,
                    FROM,
                    UNTIL),
            Set.of(SUPERVISOR, PERSON, UNIT, SUPERVISOR_LEVEL, ORGANISATION, UNTIL)),
    BODIES(List.of(CODE, NAME, NAME_EN, BODY_KIND, PURPOSE, FROM, UNTIL), Set.of(CODE, NAME, BODY_KIND)),
    MEMBERS(List.of(BODY, NUMBER, ROLE, FROM, UNTIL), Set.of(BODY, NUMBER, ROLE)),
    LIAISONS(List.of(NUMBER, UNIT, TRADE, FROM, UNTIL), Set.of(NUMBER, UNIT, TRADE));

    private final List<BookColumn> columns;
    private final Set<BookColumn> owed;

    BookSheet(List<BookColumn> columns, Set<BookColumn> owed) {
        this.columns = columns;
        this.owed = owed;
    }

    public List<BookColumn> columns() {
        return columns;
    }

    /** Columns that the sheet needs, and in which something has to stand in every row. */
    public Set<BookColumn> owed() {
        return owed;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String labelKey() {
        return "grid.sheet." + code();
    }

    String label(Messages messages) {
        return messages.text(labelKey());
    }
}
