package org.sungrid.grid;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.grid.sheet.BookProblem;

/**
 * What the recording of a workbook would come to.
 *
 * @param name of the file
 * @param seen number of the last alteration when this was worked out: what is recorded later is recorded on this
 * @param day from which on what the workbook says holds, where no row names another
 * @param whole whether the workbook is the whole bureau: what is not in it is closed and ended
 */
public record GridImport(
        String name, long seen, LocalDate day, boolean whole, List<BookProblem> problems, List<PlanLine> lines) {

    /** What a workbook is held against the grid with. @param day {@code null} for today */
    public record Asked(long workbook, LocalDate day, boolean whole) implements Serializable {}

    public GridImport {
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
    }

    public long errors() {
        return problems.stream().filter(BookProblem::error).count();
    }

    public long warnings() {
        return problems.size() - errors();
    }

    /** How many lines there are of each kind that occurs. */
    public Map<PlanLine.Kind, Long> counts() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        PlanLine::kind, () -> new java.util.EnumMap<>(PlanLine.Kind.class), Collectors.counting()));
    }

    /** Whether anything would be altered. */
    public boolean alters() {
        return lines.stream().anyMatch(line -> line.kind().alters());
    }
}
