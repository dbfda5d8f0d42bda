package org.sungrid.admin.disclosure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Shape;

/**
 * One field in which two wordings of a draft differ.
 *
 * @param field as the form calls it
 * @param theirs what the other person stored, as text
 * @param mine what stands in this form, as text
 */
public record FormDifference(String field, String theirs, String mine) implements Serializable {

    public String labelKey() {
        return "disclosure.field." + field;
    }

    /** A stretch of text, and whether the other wording has something else in its place. */
    public record Piece(String text, boolean marked) implements Serializable {}

    public List<Piece> getTheirPieces() {
        return pieces(theirs, mine);
    }

    public List<Piece> getMyPieces() {
        return pieces(mine, theirs);
    }

    /** What both begin and end with stays plain; what lies between is marked. */
    private static List<Piece> pieces(String text, String other) {
        int most = Math.min(text.length(), other.length());
        int begin = 0;
        while (begin < most && text.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < most - begin && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return List.of(
                        new Piece(text.substring(0, begin), false),
                        new Piece(text.substring(begin, text.length() - end), true),
                        new Piece(text.substring(text.length() - end), false))
                .stream()
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    static List<FormDifference> between(DraftForm theirs, DraftForm mine) {
        var found = new ArrayList<FormDifference>();
        add(found, "title", theirs, mine);
        Shape.of(mine.getKind()).fields().forEach(field -> add(found, field.name(), theirs, mine));
        Particulars.FIELDS.stream()
                .filter(field -> !field.name().equals("title"))
                .forEach(field -> add(found, field.name(), theirs, mine));
        add(found, "body", theirs, mine);
        return found;
    }

    private static void add(List<FormDifference> found, String field, DraftForm theirs, DraftForm mine) {
        var there = normal(said(field, theirs));
        var here = normal(said(field, mine));
        if (!there.equals(here)) {
            found.add(new FormDifference(field, there, here));
        }
    }

    private static String said(String field, DraftForm form) {
        var rows = form.getRows().get(field);
        return rows == null
                ? form.getText().get(field)
                : rows.stream()
                        .map(Map::values)
                        .map(values -> values.stream()
                                .filter(value -> value != null && !value.isBlank())
                                .collect(Collectors.joining(" · ")))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    /** A browser sends line ends of its own; they are no difference. */
    private static String normal(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
