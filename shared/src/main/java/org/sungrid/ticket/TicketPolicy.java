package org.sungrid.ticket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.deadline.Length;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.HiddenCharacter;

/** What a ticket may ask, and how long what is written on it may be. */
public final class TicketPolicy {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_DEMAND = 4_000;
    public static final int LONGEST_CHECKING_NOTE = 500;
    public static final int LONGEST_ORIGIN_NOTE = 200;

    /** Of a note, a reason, a result. */
    public static final int LONGEST_SAID = 4_000;

    /** Cells beside the owner: with more, nobody answers for it. */
    public static final int MOST_CO_OWNERS = 20;

    /** Parts of one ticket. */
    public static final int MOST_PARTS = 20;

    /** Files of evidence of one ticket: more than whoever verifies looks through. */
    public static final int MOST_EVIDENCE = 20;

    /** Working days of warning, where no statutory clock names others: time enough to ask for more. */
    static final int WARN_DAYS = 3;

    /** Longest time that is allowed for a ticket, in days: what takes longer is a plan and no ticket. */
    static final int LONGEST_DAYS = 366;

    private TicketPolicy() {}

    static List<Refusal> refusals(Demand told) {
        var refusals = new ArrayList<Refusal>();
        line(refusals, "title", told.title(), LONGEST_TITLE, true);
        text(refusals, "demand", told.demand(), LONGEST_DEMAND, true);
        text(refusals, "checkingNote", told.checkingNote(), LONGEST_CHECKING_NOTE, false);
        if (told.owner() == null) {
            refusals.add(Refusal.of("owner", "ticket.refusal.owner.missing"));
        }
        if (told.checking() == null) {
            refusals.add(Refusal.of("checking", "ticket.refusal.choice"));
        }
        if (told.secrecy() == null) {
            refusals.add(Refusal.of("secrecy", "ticket.refusal.choice"));
        }
        if (told.coOwners().size() > MOST_CO_OWNERS) {
            refusals.add(Refusal.of("coOwners", "ticket.refusal.co-owners.many", MOST_CO_OWNERS));
        }
        if (told.forBoard() && told.secrecy() != Secrecy.ORDINARY) {
            refusals.add(Refusal.of("forBoard", "ticket.refusal.board.secrecy"));
        }
        return refusals;
    }

    static List<Refusal> refusals(Source source) {
        var refusals = new ArrayList<Refusal>();
        if (source.origin() == null) {
            refusals.add(Refusal.of("origin", "ticket.refusal.choice"));
        }
        boolean named = source.origin() == TicketOrigin.HIGHER_LEVEL;
        line(refusals, "originNote", source.note(), LONGEST_ORIGIN_NOTE, named);
        return refusals;
    }

    static List<Refusal> refusals(TimeAllowed time, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (time == null) {
            refusals.add(Refusal.of("until", "ticket.refusal.time.missing"));
            return refusals;
        }
        if (time.from() != null
                && (time.from().isAfter(today) || time.from().isBefore(today.minusDays(LONGEST_DAYS)))) {
            refusals.add(Refusal.of("from", "ticket.refusal.from", LONGEST_DAYS));
        }
        if (time.until() != null) {
            if (!time.until().isAfter(today)) {
                refusals.add(Refusal.of("until", "ticket.refusal.until.past", time.until()));
            } else if (time.until().isAfter(today.plusDays(LONGEST_DAYS))) {
                refusals.add(Refusal.of("until", "ticket.refusal.until.far", LONGEST_DAYS));
            }
        } else if (time.length() != null && time.length().amount() > LONGEST_DAYS) {
            refusals.add(Refusal.of("amount", "ticket.refusal.until.far", LONGEST_DAYS));
        }
        return refusals;
    }

    /** Of a note, a reason or a result that somebody owes. */
    static List<Refusal> said(String text) {
        var refusals = new ArrayList<Refusal>();
        text(refusals, "said", text, LONGEST_SAID, true);
        return refusals;
    }

    private static void line(List<Refusal> refusals, String field, String text, int longest, boolean owed) {
        int hidden = HiddenCharacter.inLine(text);
        if (hidden >= 0) {
            refusals.add(Refusal.of(field, "ticket.refusal.hidden", HiddenCharacter.named(text, hidden)));
        }
        sized(refusals, field, text, longest, owed);
    }

    private static void text(List<Refusal> refusals, String field, String text, int longest, boolean owed) {
        int hidden = HiddenCharacter.in(text.replace("\r\n", "\n"));
        if (hidden >= 0) {
            refusals.add(Refusal.of(
                    field, "ticket.refusal.hidden", HiddenCharacter.named(text.replace("\r\n", "\n"), hidden)));
        }
        sized(refusals, field, text, longest, owed);
    }

    private static void sized(List<Refusal> refusals, String field, String text, int longest, boolean owed) {
        if (owed && HiddenCharacter.isBlank(text)) {
            refusals.add(Refusal.of(field, "ticket.refusal." + field + ".missing"));
        }
        if (text.length() > longest) {
            refusals.add(Refusal.of(field, "ticket.refusal.long", longest, text.length()));
        }
    }

    /**
     * Whether more time may be granted: twice at most, and together no more than the time that was allowed at first; where a
     * statutory clock names its extension, that and no more.
     *
     * @param first that was allowed
     * @param most that the statutory clock allows; {@code null} where none does
     */
    static List<Refusal> refusalsOfExtension(int asked, Length first, List<Length> granted, Integer most) {
        if (asked < 1) {
            return List.of(Refusal.of("amount", "ticket.refusal.extension.none"));
        }
        int limit = most == null ? first.amount() : most;
        int sum = granted.stream().mapToInt(Length::amount).sum();
        if (granted.size() >= MOST_EXTENSIONS) {
            return List.of(Refusal.of("amount", "ticket.refusal.extension.times", MOST_EXTENSIONS));
        }
        return sum + asked > limit
                ? List.of(Refusal.of("amount", "ticket.refusal.extension.long", limit, sum))
                : List.of();
    }

    private static final int MOST_EXTENSIONS = 2;
}
