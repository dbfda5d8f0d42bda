package org.sungrid.grid;

import java.time.LocalDate;
import java.util.List;

/**
 * A whole grid as it is set up at the beginning; cells name their parent and assignments their cell by code, persons
 * are named by staff number.
 */
public record GridPlan(List<PlannedCell> cells, List<PlannedPerson> persons, List<PlannedAssignment> assignments) {

    public GridPlan {
        cells = List.copyOf(cells);
        persons = List.copyOf(persons);
        assignments = List.copyOf(assignments);
    }

    /**
     * @param parent code of a cell that stands before this one in the list, {@code null} for the highest
     * @param from the first day on which it exists
     */
    public record PlannedCell(Cell.CellSheet sheet, String parent, LocalDate from) {}

    public record PlannedPerson(String number, String name) {}

    /** @param until the last day, {@code null} while it lasts */
    public record PlannedAssignment(
            String person, String cell, Capacity capacity, String title, LocalDate from, LocalDate until) {}
}
