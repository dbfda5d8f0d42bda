package org.sungrid.bulletin;

import java.util.List;
import org.sungrid.text.Messages;

/** How it was counted, in plain words: what each rate is a part of, and what is left out. The page and the draft say the same. */
public final class CountingNote {

    private CountingNote() {}

    public static List<String> of(Messages words, BulletinPeriod period) {
        return List.of(
                words.text("bulletin.note.moment", period.first(), period.last()),
                words.text("bulletin.note.confidential"),
                words.text("bulletin.note.flow"),
                words.text("bulletin.note.closed"),
                words.text("bulletin.note.average"),
                words.text("bulletin.note.answered", TicketCounts.ANSWER_DAYS),
                words.text("bulletin.note.overdue"),
                words.text("bulletin.note.urged"),
                words.text("bulletin.note.units"),
                words.text(
                        "bulletin.note.size",
                        SizeClass.SMALL.getTo(),
                        SizeClass.MIDDLE.getFrom(),
                        SizeClass.MIDDLE.getTo(),
                        SizeClass.LARGE.getFrom()),
                words.text("bulletin.note.ranking", Ranking.FEWEST_UNITS, Ranking.FEWEST_DUE),
                words.text("bulletin.note.rate"),
                words.text("bulletin.note.later"));
    }
}
