package org.sungrid.occasion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.occasion.Meeting.Told;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.TypedWords;

/** What has to be told of a meeting, and how long it may be. */
public final class OccasionPolicy {

    public static final int LONGEST_NUMBER = 40;

    /** Further back a day is a slip of the pen. */
    private static final int OLDEST_YEARS = 10;

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_PLACE = 100;

    /** Of who was there. */
    public static final int LONGEST_ATTENDED = 1_000;

    private OccasionPolicy() {}

    static List<Refusal> refusals(Told told, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (told.body() == null) {
            refusals.add(Refusal.of("body", "occasion.refusal.body.missing"));
        }
        TypedWords.line(refusals, "number", told.number(), LONGEST_NUMBER, true);
        TypedWords.line(refusals, "title", told.title(), LONGEST_TITLE, true);
        TypedWords.line(refusals, "place", told.place(), LONGEST_PLACE, false);
        TypedWords.lines(refusals, "attended", told.attended(), LONGEST_ATTENDED, false);
        if (told.heldOn() == null) {
            refusals.add(Refusal.of("heldOn", "occasion.refusal.heldOn.missing"));
        } else if (told.heldOn().isAfter(today)) {
            refusals.add(Refusal.of("heldOn", "occasion.refusal.heldOn.future"));
        } else if (told.heldOn().isBefore(today.minusYears(OLDEST_YEARS))) {
            refusals.add(Refusal.of("heldOn", "occasion.refusal.heldOn.old"));
        }
        return refusals;
    }
}
