package org.sungrid.portal.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sungrid.disclosure.ProcedureContent;
import org.sungrid.disclosure.Step;

/**
 * The steps of a procedure as boxes, one under the other, for a picture 360 units wide: as wide as a phone shows it
 * unscaled. A picture breaks no lines of its own, so they are broken here.
 *
 * @param height units of the whole picture
 */
public record StepDiagram(List<Box> boxes, int height) {

    private static final int GAP = 32;
    private static final int PADDING = 14;
    private static final int NAME_LINE = 24;
    private static final int SMALL_LINE = 20;

    /** Units between the number of a step and the right edge of its box, less a little air. */
    private static final int TEXT_WIDTH = 296;

    private static final int NAME_SIZE = 17;
    private static final int SMALL_SIZE = 14;

    /**
     * One step, or at the end what comes of them.
     *
     * @param place counted from 1
     * @param told what a screen reader says of it
     * @param outcome whether it is the end
     */
    public record Box(int place, int top, int height, List<Line> lines, String told, boolean outcome) {

        public Box {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line of text.
     *
     * @param style name of the class that sets it
     */
    public record Line(String text, int baseline, String style) {}

    public StepDiagram {
        boxes = List.copyOf(boxes);
    }

    /**
     * @param unit the name of a cell by its code
     * @param limit a number of working days in words
     * @param outcome what is written into the last box; empty for no such box
     */
    static StepDiagram of(
            ProcedureContent procedure,
            Function<String, String> unit,
            Function<Integer, String> limit,
            String outcome) {
        var boxes = new ArrayList<Box>();
        int top = 1;
        for (Step step : procedure.steps()) {
            var texts = new ArrayList<Line>();
            var who = unit.apply(step.post());
            var time = step.limit() == null ? "" : limit.apply(step.limit());
            int end = write(texts, top + PADDING, step.name(), NAME_SIZE, NAME_LINE, "name");
            end = write(texts, end, who, SMALL_SIZE, SMALL_LINE, "post");
            end = write(texts, end, time, SMALL_SIZE, SMALL_LINE, "limit");
            int place = boxes.size() + 1;
            boxes.add(new Box(
                    place,
                    top,
                    end + PADDING - top,
                    texts,
                    place + ". " + String.join(", ", List.of(step.name(), who, time)),
                    false));
            top = end + PADDING + GAP;
        }
        if (!outcome.isEmpty()) {
            var texts = new ArrayList<Line>();
            int end = write(texts, top + PADDING, outcome, NAME_SIZE, NAME_LINE, "name");
            boxes.add(new Box(boxes.size() + 1, top, end + PADDING - top, texts, outcome, true));
            top = end + PADDING + GAP;
        }
        return new StepDiagram(boxes, boxes.isEmpty() ? 1 : top - GAP + 1);
    }

    private static int write(List<Line> lines, int top, String text, int size, int height, String style) {
        int end = top;
        for (var line : broken(text, TEXT_WIDTH / (double) size)) {
            end += height;
            lines.add(new Line(line, end - (height - size) / 2 - 2, style));
        }
        return end;
    }

    /**
     * Breaks a text into lines.
     *
     * @param most the width of a line in widths of a Chinese character; a Latin one has a little more than half of that
     */
    static List<String> broken(String text, double most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        double width = 0;
        int lastSpace = -1;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            double own = sign < 0x2E80 ? 0.58 : 1;
            if (width + own > most && !line.isEmpty()) {
                int cut = sign < 0x2E80 && lastSpace > 0 ? lastSpace : line.length();
                lines.add(line.substring(0, cut).strip());
                line.delete(0, cut);
                width = width(line);
                lastSpace = -1;
            }
            if (sign == ' ') {
                lastSpace = line.length();
            }
            line.appendCodePoint(sign);
            width += own;
            at += Character.charCount(sign);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private static double width(CharSequence text) {
        return text.codePoints().mapToDouble(sign -> sign < 0x2E80 ? 0.58 : 1).sum();
    }
}
