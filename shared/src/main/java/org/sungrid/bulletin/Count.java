package org.sungrid.bulletin;

import java.util.Locale;

/**
 * What is counted of tickets, each by a condition (or a number) over a ticket as it stood at the last moment of the period:
 * {@code x} in {@link TicketCounts}. A ticket that was parted is counted until it was; from then on its parts are.
 */
public enum Count {
    /** Raised before the period, and not ended or parted before it. */
    CARRIED("x.raised_at < ?1"),
    RAISED("x.raised_at >= ?1"),
    CLOSED("x.way = 'CLOSED'"),
    /** Of these, reported done for the last time on the last day allowed or before. */
    CLOSED_IN_TIME("x.way = 'CLOSED' AND (x.due IS NULL OR x.reported_on <= x.due)"),
    /** Of these, all days from being raised until being reported done for the last time. */
    CLOSED_DAYS(null),
    WITHDRAWN("x.way = 'WITHDRAWN'"),
    MERGED("x.way = 'MERGED'"),
    PARTED("x.way = 'SPLIT'"),
    OPEN("x.way = 'OPEN'"),
    /** Of these, whose owner owes something and whose last day is past. */
    OVERDUE(Count.LATE),
    /** Raised in the period, and either answered or due to be answered before it ended. */
    ANSWER_DUE("x.raised_at >= ?1 AND (x.answered_on IS NOT NULL OR x.answer_by < COALESCE(x.left_on, ?3))"),
    ANSWERED_IN_TIME("x.raised_at >= ?1 AND x.answered_on <= x.answer_by"),
    /** Tickets whose owner was urged in the period, by a letter of somebody or one that came by itself. */
    URGED("x.urges > 0"),
    /** Tickets that those above heard of in the period. */
    ESCALATED("x.escalations > 0"),
    OPEN_TO_7("x.way = 'OPEN' AND x.age <= 7"),
    OPEN_TO_15("x.way = 'OPEN' AND x.age BETWEEN 8 AND 15"),
    OPEN_TO_30("x.way = 'OPEN' AND x.age BETWEEN 16 AND 30"),
    OPEN_TO_60("x.way = 'OPEN' AND x.age BETWEEN 31 AND 60"),
    OPEN_TO_90("x.way = 'OPEN' AND x.age BETWEEN 61 AND 90"),
    OPEN_OLDER("x.way = 'OPEN' AND x.age > 90"),
    OVERDUE_TO_7(Count.LATE + " AND x.age <= 7"),
    OVERDUE_TO_15(Count.LATE + " AND x.age BETWEEN 8 AND 15"),
    OVERDUE_TO_30(Count.LATE + " AND x.age BETWEEN 16 AND 30"),
    OVERDUE_TO_60(Count.LATE + " AND x.age BETWEEN 31 AND 60"),
    OVERDUE_TO_90(Count.LATE + " AND x.age BETWEEN 61 AND 90"),
    OVERDUE_OLDER(Count.LATE + " AND x.age > 90");

    /** A day that only begins to be the last one is still in time. */
    private static final String LATE = "x.way = 'OPEN' AND x.running = 1 AND x.due < ?3";

    private final String condition;

    Count(String condition) {
        this.condition = condition;
    }

    public String labelKey() {
        return "bulletin.count." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it adds up to over a group of tickets. */
    String sum() {
        return this == CLOSED_DAYS
                ? "SUM(CASE WHEN x.way = 'CLOSED' THEN DATEDIFF(x.reported_on, x.raised_on) ELSE 0 END)"
                : "SUM(CASE WHEN " + condition + " THEN 1 ELSE 0 END)";
    }
}
