package org.sungrid.occasion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.occasion.Meeting.Told;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.HiddenCharacter;

/** What has to be told of an occasion, and how long it may be. */
public final class OccasionPolicy {

    public static final int LONGEST_NUMBER = 40;
    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_PLACE = 100;

    /** Of who was there. */
    public static final int LONGEST_ATTENDED = 1_000;

    /** Of one point: what was decided, and not what was said before it. */
    public static final int LONGEST_POINT = 2_000;

    /** Points of one occasion: more than a long meeting decides, and all of them on one page. */
    public static final int MOST_POINTS = 50;

    private OccasionPolicy() {}

    static List<Refusal> refusals(Told told, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (told.body() == null) {
            refusals.add(Refusal.of("body", "occasion.refusal.body.missing"));
        }
        line(refusals, "number", told.number(), LONGEST_NUMBER, true);
        line(refusals, "title", told.title(), LONGEST_TITLE, true);
        line(refusals, "place", told.place(), LONGEST_PLACE, false);
        text(refusals, "attended", told.attended(), LONGEST_ATTENDED, false);
        if (told.heldOn() == null) {
            refusals.add(Refusal.of("heldOn", "occasion.refusal.heldOn.missing"));
        } else if (told.heldOn().isAfter(today)) {
            refusals.add(Refusal.of("heldOn", "occasion.refusal.heldOn.future"));
        }
        return refusals;
    }

    /** @param field that holds the points; of one, its place from 0 stands behind it in brackets */
    static List<Refusal> refusals(String field, List<String> points) {
        var refusals = new ArrayList<Refusal>();
        if (points.isEmpty()) {
            refusals.add(Refusal.of(field, "occasion.refusal.points.missing"));
        }
        if (points.size() > MOST_POINTS) {
            refusals.add(Refusal.of(field, "occasion.refusal.points.many", MOST_POINTS));
        }
        for (int i = 0; i < Math.min(points.size(), MOST_POINTS); i++) {
            text(refusals, field + "[" + i + "]", points.get(i), LONGEST_POINT, true);
        }
        return refusals;
    }

    private static void line(List<Refusal> refusals, String field, String text, int longest, boolean owed) {
        hidden(refusals, field, text, HiddenCharacter.inLine(text));
        sized(refusals, field, text, longest, owed);
    }

    private static void text(List<Refusal> refusals, String field, String typed, int longest, boolean owed) {
        var text = typed.replace("\r\n", "\n");
        hidden(refusals, field, text, HiddenCharacter.in(text));
        sized(refusals, field, text, longest, owed);
    }

    private static void hidden(List<Refusal> refusals, String field, String text, int at) {
        if (at >= 0) {
            refusals.add(Refusal.of(field, "occasion.refusal.hidden", HiddenCharacter.named(text, at)));
        }
    }

    private static void sized(List<Refusal> refusals, String field, String text, int longest, boolean owed) {
        if (owed && text.isEmpty()) {
            refusals.add(Refusal.of(field, "occasion.refusal.missing"));
        }
        if (text.length() > longest) {
            refusals.add(Refusal.of(field, "occasion.refusal.long", longest, text.length()));
        }
    }
}
