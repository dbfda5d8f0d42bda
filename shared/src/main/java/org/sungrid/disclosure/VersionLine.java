package org.sungrid.disclosure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version as a line of a list: enough to recognise it, without its text.
 *
 * @param unitCode code of the cell that answers for it, {@code null} when none is stated
 * @param shownFrom when it was released, {@code null} before
 * @param shownUntil when it left the portal's front, {@code null} while it stands there
 * @param withdrawnAt when the whole disclosure was withdrawn, {@code null} if it was not
 * @param wrongSince since when the version before was wrong that this one corrects, {@code null} if it corrects nothing
 * @param releaseAt when it is to be released, {@code null} when no moment is set
 * @param lock rises with every stored change
 */
public record VersionLine(
        long id,
        long disclosureId,
        String number,
        DisclosureKind kind,
        int ordinal,
        VersionState state,
        String title,
        String issuer,
        LocalDate formedOn,
        LocalDate inForceFrom,
        LocalDate inForceUntil,
        Validity validity,
        String unitCode,
        Instant editedAt,
        Instant shownFrom,
        Instant shownUntil,
        Instant withdrawnAt,
        LocalDate wrongSince,
        Instant releaseAt,
        int lock) {

    /** The JPQL that makes such a line; follows {@code from DisclosureVersion v join Disclosure d …}. */
    static final String SELECT =
            "select new org.sungrid.disclosure.VersionLine(v.id, d.id, d.number, d.kind, v.ordinal,"
                    + " v.state, v.title, v.issuer, v.formedOn, v.inForceFrom, v.inForceUntil, v.validity, c.code, v.editedAt,"
                    + " v.shownFrom, v.shownUntil, d.withdrawnAt,"
                    + " v.wrongSince, v.releaseAt, v.lock)"
                    + " from DisclosureVersion v join Disclosure d on d.id = v.disclosureId"
                    + " left join KnownCell c on c.id = v.cellId";

    /** Its validity on a day, as it follows from what is stated. */
    public Validity validityOn(LocalDate day) {
        return validity.on(day, inForceFrom, inForceUntil);
    }

    /** Whether it is what the portal shows first under its number. */
    public boolean isShownNow() {
        return shownFrom != null && shownUntil == null && withdrawnAt == null;
    }
}
