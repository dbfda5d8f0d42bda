package org.sungrid.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sungrid.opinion.Asking.Told;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.TypedWords;

/** What has to be told of an asking and of an answer, and how long it may be. */
public final class OpinionPolicy {

    public static final int LONGEST_WHOM = 100;

    /** Further back a day is a slip of the pen. */
    private static final int OLDEST_YEARS = 10;

    /** Of an answer, as of the point that it answers. */
    public static final int LONGEST_TOLD = 2_000;

    /** How a person is addressed, at the end of a name. */
    private static final Pattern ADDRESSED =
            Pattern.compile(".*(先生|女士|小姐|同志|师傅|老板|老板娘|经理)[^\\p{IsHan}\\p{IsAlphabetic}]*");

    /** Of a mobile telephone, or as an identity card bears it, however it is parted; a day with an hour is none of both. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9０-９])(?:(?:[0０]{2}|[+＋])?[8８][6６][ .·-]{0,3})?[1１][ .·-]{0,3}[3-9３-９](?:[ .·-]{0,3}[0-9０-９]){9}(?![0-9０-９])"
                    + "|(?<![0-9０-９])[0-9０-９](?:[ .·-]{0,3}[0-9０-９]){16}[ .·-]{0,3}[0-9０-９XxＸｘ](?![0-9０-９])");

    private OpinionPolicy() {}

    static List<Refusal> refusals(Told told, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (told.cell() == null) {
            refusals.add(Refusal.of("cell", "opinion.refusal.cell.missing"));
        }
        if (told.way() == null) {
            refusals.add(Refusal.of("way", "opinion.refusal.way.missing"));
        }
        if (told.kind() == null) {
            refusals.add(Refusal.of("kind", "opinion.refusal.kind.missing"));
        }
        if (told.askedOn() == null) {
            refusals.add(Refusal.of("askedOn", "opinion.refusal.askedOn.missing"));
        } else if (told.askedOn().isAfter(today)) {
            refusals.add(Refusal.of("askedOn", "opinion.refusal.askedOn.future"));
        } else if (told.askedOn().isBefore(today.minusYears(OLDEST_YEARS))) {
            refusals.add(Refusal.of("askedOn", "opinion.refusal.askedOn.old"));
        }
        TypedWords.line(refusals, "whom", told.whom(), LONGEST_WHOM, true);
        if (ADDRESSED.matcher(told.whom()).matches()
                || NUMBER.matcher(told.whom()).find()) {
            refusals.add(Refusal.of("whom", "opinion.refusal.whom.person"));
        }
        return refusals;
    }

    /** No point holds a number by which a person is found. */
    static List<Refusal> refusalsOfPoints(String field, List<String> points) {
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < points.size(); i++) {
            if (NUMBER.matcher(points.get(i)).find()) {
                refusals.add(Refusal.of(field + "[" + i + "]", "opinion.refusal.point.person"));
            }
        }
        return refusals;
    }

    /** @param at what stands before the field of each refusal, such as {@code answers[0].} */
    static List<Refusal> refusals(String at, Reply reply, LocalDate asked, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        TypedWords.lines(refusals, at + "told", reply.told(), LONGEST_TOLD, true);
        if (reply.way() == null) {
            refusals.add(Refusal.of(at + "way", "opinion.refusal.answer-way.missing"));
        }
        if (reply.toldOn() == null) {
            refusals.add(Refusal.of(at + "toldOn", "opinion.refusal.toldOn.missing"));
        } else if (reply.toldOn().isAfter(today)) {
            refusals.add(Refusal.of(at + "toldOn", "opinion.refusal.toldOn.future"));
        } else if (reply.toldOn().isBefore(asked)) {
            refusals.add(Refusal.of(at + "toldOn", "opinion.refusal.toldOn.before", asked));
        }
        return refusals;
    }

    /** An answer told on the last day is in time. @param due {@code null} while time stands still */
    static boolean isLate(LocalDate toldOn, LocalDate due) {
        return due != null && toldOn.isAfter(due);
    }
}
