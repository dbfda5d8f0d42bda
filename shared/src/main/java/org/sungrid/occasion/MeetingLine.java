package org.sungrid.occasion;

import java.time.LocalDate;
import org.sungrid.id.BodyId;
import org.sungrid.id.MeetingId;
import org.sungrid.paging.Place;

/** A meeting in a list. */
public record MeetingLine(MeetingId id, BodyId body, String number, LocalDate heldOn, String title) {

    /** The place beside it, as {@link Place#of} reads it. */
    public String place() {
        return Place.written(id.value(), heldOn.toString());
    }
}
