package org.sungrid.ticket;

import org.sungrid.change.Subject;

/**
 * Where a ticket comes from: what it is about stays there and is not copied.
 *
 * @param thing of this product that it came from, or {@code null}
 * @param note what names it outside, such as the number of a document; may be empty
 */
public record Source(TicketOrigin origin, Subject thing, String note) {

    Source stripped() {
        return new Source(origin, thing, note.strip());
    }
}
