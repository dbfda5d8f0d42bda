package org.sungrid.ticket.board;

import java.util.ArrayList;
import java.util.List;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.HiddenCharacter;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.Ticket;
import org.sungrid.ticket.TicketState;

/** Which tickets may stand on the board, and by what words. */
public final class PostingPolicy {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_WORDS = 2_000;

    /** Of why one is given back or taken down. */
    public static final int LONGEST_REASON = 500;

    private PostingPolicy() {}

    /** Whether the public may read of it, once somebody approved by what words. */
    static boolean isForPublic(Ticket ticket) {
        return ticket.getSecrecy() == Secrecy.ORDINARY
                && ticket.isForBoard()
                && ticket.getState() != TicketState.MERGED
                && ticket.getState() != TicketState.WITHDRAWN;
    }

    /** @param closed whether the ticket is: then what became of it is owed, before that nobody knows */
    static List<Refusal> refusals(Wording wording, boolean closed) {
        var refusals = new ArrayList<Refusal>();
        int hidden = HiddenCharacter.inLine(wording.title());
        if (hidden >= 0) {
            refusals.add(
                    Refusal.of("boardTitle", "ticket.refusal.hidden", HiddenCharacter.named(wording.title(), hidden)));
        }
        sized(refusals, "boardTitle", wording.title(), LONGEST_TITLE, true);
        text(refusals, "boardWords", wording.words(), LONGEST_WORDS, true);
        if (!closed && !wording.outcome().isEmpty()) {
            refusals.add(Refusal.of("boardOutcome", "ticket.refusal.posting.outcome.early"));
        }
        text(refusals, "boardOutcome", wording.outcome(), LONGEST_WORDS, closed);
        return refusals;
    }

    /** Of a reason that somebody owes. */
    static List<Refusal> reason(String reason) {
        var refusals = new ArrayList<Refusal>();
        text(refusals, "said", reason, LONGEST_REASON, true);
        return refusals;
    }

    private static void text(List<Refusal> refusals, String field, String text, int longest, boolean owed) {
        var lines = text.replace("\r\n", "\n");
        int hidden = HiddenCharacter.in(lines);
        if (hidden >= 0) {
            refusals.add(Refusal.of(field, "ticket.refusal.hidden", HiddenCharacter.named(lines, hidden)));
        }
        sized(refusals, field, text, longest, owed);
    }

    private static void sized(List<Refusal> refusals, String field, String text, int longest, boolean owed) {
        if (owed && HiddenCharacter.isBlank(text)) {
            refusals.add(Refusal.of(
                    field, field.equals("said") ? "ticket.refusal.said.missing" : "ticket.refusal.posting.missing"));
        }
        if (text.length() > longest) {
            refusals.add(Refusal.of(field, "ticket.refusal.long", longest, text.length()));
        }
    }
}
