package org.sungrid.audit;

import java.time.Instant;
import org.sungrid.audit.AuditRow.Outcome;

/**
 * Which rows of the record are wanted; a part that is {@code null} leaves it open.
 *
 * @param from written then or later
 * @param until written before
 * @param account by the account of this name
 * @param subjectKind about things of this kind
 * @param subjectId about this one of them; only together with their kind
 * @param words that stand in the details, as they are written
 */
public record AuditFilter(
        Instant from,
        Instant until,
        String account,
        String act,
        String subjectKind,
        Long subjectId,
        Outcome outcome,
        String words) {

    /** All of it. */
    public static final AuditFilter NONE = new AuditFilter(null, null, null, null, null, null, null, null);
}
