package org.sungrid.deadline;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.BothLanguages;
import org.sungrid.text.HiddenCharacter;

/** What the terms of a clock have to be. */
final class ClockPolicy {

    private static final int MOST_WARNING = 60;

    private final List<Refusal> refusals = new ArrayList<>();

    private ClockPolicy() {}

    static List<Refusal> refusals(ClockTerms terms, String reason) {
        var policy = new ClockPolicy();
        policy.words("title", terms.title(), 100, true);
        policy.words("startsWith", terms.startsWith(), 200, true);
        policy.words("extensionBy", terms.extensionBy(), 200, terms.extensionAmount() != null);
        policy.words("pauses", terms.pauses(), 400, false);
        policy.words("article", terms.article(), 200, true);
        policy.length(terms);
        policy.check(
                terms.warnDays() >= 0 && terms.warnDays() <= MOST_WARNING,
                "warnDays",
                "deadline.refusal.clock.warn",
                MOST_WARNING);
        hidden(policy.refusals, "reason", reason);
        policy.check(!reason.isEmpty() && reason.length() <= 500, "reason", "deadline.refusal.clock.reason");
        return policy.refusals;
    }

    /** Refuses a line in which a character stands that nobody sees. */
    static void hidden(List<Refusal> refusals, String field, String text) {
        int at = HiddenCharacter.inLine(text);
        if (at >= 0) {
            refusals.add(Refusal.of(field, "deadline.refusal.hidden", HiddenCharacter.named(text, at)));
        }
    }

    private void words(String field, BothLanguages words, int longest, boolean needed) {
        hidden(refusals, field, words.chinese() + words.english());
        check(!needed || !words.chinese().isEmpty(), field, "deadline.refusal.clock.missing");
        check(
                words.chinese().length() <= longest && words.english().length() <= Math.max(longest, 200),
                field,
                "deadline.refusal.clock.long",
                longest);
    }

    private void length(ClockTerms terms) {
        boolean fixed = !terms.untilDay().isEmpty();
        check(fixed != (terms.amount() != null), "amount", "deadline.refusal.clock.length");
        check(isAmount(terms.amount()), "amount", "deadline.refusal.clock.amount", Length.LONGEST);
        check(isAmount(terms.extensionAmount()), "extensionAmount", "deadline.refusal.clock.amount", Length.LONGEST);
        check(!fixed || terms.extensionAmount() == null, "extensionAmount", "deadline.refusal.clock.fixed");
        check(!fixed || isDay(terms.untilDay()), "untilDay", "deadline.refusal.clock.until");
    }

    private static boolean isAmount(Integer amount) {
        return amount == null || amount >= 1 && amount <= Length.LONGEST;
    }

    /** Not 29 February, which most years don't have. */
    private static boolean isDay(String untilDay) {
        try {
            return !MonthDay.parse("--" + untilDay).equals(MonthDay.of(2, 29));
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private void check(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            refusals.add(Refusal.of(field, key, arguments));
        }
    }
}
