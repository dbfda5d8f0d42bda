package org.sungrid.inspection;

import java.time.LocalDate;
import org.sungrid.id.CellId;
import org.sungrid.id.InspectionId;
import org.sungrid.paging.Place;

/**
 * An inspection in a list.
 *
 * @param findings how many it had when it was recorded
 * @param unsettled of how many of them nothing became yet
 */
public record InspectionLine(
        InspectionId id, InspectionKind kind, CellId cell, LocalDate heldOn, int findings, int unsettled) {

    /** The place beside it, as {@link Place#of} reads it. */
    public String place() {
        return Place.written(id.value(), heldOn.toString());
    }
}
