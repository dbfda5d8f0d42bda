package org.sungrid.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sungrid.bulletin.BulletinPeriod.Kind;
import org.sungrid.refusal.Refusal;

/** About which periods there is a bulletin. */
public final class BulletinPolicy {

    /** Further back the tickets that ended since are more than a page should count. */
    static final int MOST_MONTHS = 24;

    private static final int QUARTERS = MOST_MONTHS / 3;

    private BulletinPolicy() {}

    /** Why there is none of a period: it is not over yet, or over too long. */
    static List<Refusal> refusals(BulletinPeriod period, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (!period.isOverOn(today)) {
            refusals.add(Refusal.of("period", "bulletin.refusal.period.running", period.last()));
        } else if (!offered(today).contains(period)) {
            refusals.add(Refusal.of("period", "bulletin.refusal.period.old", MOST_MONTHS));
        }
        return refusals;
    }

    /** Months and quarters that are over, each kind the newest first. */
    public static List<BulletinPeriod> offered(LocalDate today) {
        return Stream.concat(
                        back(BulletinPeriod.lastEnded(Kind.MONTH, today), MOST_MONTHS),
                        back(BulletinPeriod.lastEnded(Kind.QUARTER, today), QUARTERS))
                .toList();
    }

    private static Stream<BulletinPeriod> back(BulletinPeriod newest, int many) {
        return Stream.iterate(newest, BulletinPeriod::before).limit(many);
    }
}
