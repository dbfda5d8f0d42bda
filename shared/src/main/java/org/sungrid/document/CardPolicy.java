package org.sungrid.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.refusal.Refusal;

/** What a supervision card has to say before it is issued. */
final class CardPolicy {

    /** A card that holds for longer than a term of duty outlives what it says. */
    private static final int LONGEST_YEARS = 3;

    private static final int LONGEST_TO = 200;
    private static final int LONGEST_NOTE = 500;

    private CardPolicy() {}

    static List<Refusal> refusals(String issuedTo, String note, LocalDate validUntil, LocalDate today) {
        var found = new ArrayList<Refusal>();
        if (issuedTo.isBlank()) {
            found.add(Refusal.of("issuedTo", "document.refusal.issued-to"));
        } else if (issuedTo.length() > LONGEST_TO) {
            found.add(Refusal.of("issuedTo", "document.refusal.long", LONGEST_TO));
        }
        if (note.length() > LONGEST_NOTE) {
            found.add(Refusal.of("note", "document.refusal.long", LONGEST_NOTE));
        }
        if (validUntil == null) {
            found.add(Refusal.of("validUntil", "document.refusal.valid-until"));
        } else if (validUntil.isBefore(today)) {
            found.add(Refusal.of("validUntil", "document.refusal.valid-until.past"));
        } else if (validUntil.isAfter(today.plusYears(LONGEST_YEARS))) {
            found.add(Refusal.of("validUntil", "document.refusal.valid-until.far", LONGEST_YEARS));
        }
        return found;
    }

    static List<Refusal> revocationRefusals(SupervisionCard card, String reason) {
        var found = new ArrayList<Refusal>();
        if (card.getRevokedAt() != null) {
            found.add(Refusal.whole("document.refusal.revoked"));
        }
        if (reason.isBlank()) {
            found.add(Refusal.of("reason", "document.refusal.reason"));
        } else if (reason.length() > LONGEST_NOTE) {
            found.add(Refusal.of("reason", "document.refusal.long", LONGEST_NOTE));
        }
        return found;
    }
}
