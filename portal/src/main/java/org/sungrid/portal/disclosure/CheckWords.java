package org.sungrid.portal.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.LadderCharge;
import org.sungrid.disclosure.charge.Charge;
import org.sungrid.disclosure.charge.FeeCheck;
import org.sungrid.disclosure.charge.Standard;
import org.sungrid.disclosure.charge.Standing.Force;
import org.sungrid.text.Numbers;
import org.sungrid.web.House;
import org.sungrid.web.PageText;

/**
 * The answer of a fee check in words: what was due, whether what was charged agrees with it, how the sum comes about and
 * what to do now.
 */
final class CheckWords {

    private final CheckQuestion question;
    private final Standard standard;
    private final FeeCheck check;
    private final PageText text;
    private final House house;

    /** @param check {@code null} where no standard had force on that day */
    CheckWords(CheckQuestion question, Standard standard, FeeCheck check, PageText text, House house) {
        this.question = question;
        this.standard = standard;
        this.check = check;
        this.text = text;
        this.house = house;
    }

    /** In one sentence. */
    String answer() {
        return check == null ? standing() : verdict();
    }

    /** {@code wrong} where money is to be claimed back, {@code good} where all is right, otherwise nothing. */
    String tone() {
        if (check == null) {
            boolean silent = force() == Force.WITHDRAWN_SINCE || force() == Force.NOT_STATED || isEndedFree();
            return silent ? "" : "wrong";
        }
        return switch (check.verdict()) {
            case TOO_MUCH, CHARGED_THOUGH_FREE -> "wrong";
            case RIGHT, FREE -> "good";
            default -> "";
        };
    }

    /** What to do with the answer, or how it is to be understood. */
    String advice() {
        return check == null
                ? text.text(
                        "portal.check.standing." + word(force().name()) + (isEndedFree() ? ".free" : "") + ".advice",
                        house.day(question.day()))
                : text.get("portal.check.verdict." + word(check.verdict().name()) + ".advice");
    }

    private String verdict() {
        var key = "portal.check.verdict." + word(check.verdict().name());
        return switch (check.verdict()) {
            case TOO_MUCH, TOO_LITTLE -> text.text(key, yuan(check.difference()), yuan(check.charged()), yuan(total()));
            case RIGHT -> text.text(key, yuan(total()));
            case CHARGED_THOUGH_FREE -> text.text(key, yuan(check.charged()));
            case QUANTITY_MISSING -> text.text(key, ((FeeContent) standard.content()).ladderBy());
            case QUANTITY_BEYOND ->
                text.text(key, ((FeeContent) standard.content()).ladderBy(), plain(question.quantity()));
            default -> text.get(key);
        };
    }

    private BigDecimal total() {
        return check.charge().orElseThrow().total();
    }

    private String standing() {
        var key = "portal.check.standing." + word(force().name());
        var day = house.day(question.day());
        var line = standard.standing().line();
        return switch (force()) {
            case NOT_YET -> text.text(key, day, house.day(line.inForceFrom()));
            case ENDED -> text.text(isEndedFree() ? key + ".free" : key, day, house.day(line.inForceUntil()));
            case WITHDRAWN, WITHDRAWN_SINCE -> {
                var hidden = standard.withdrawn().orElseThrow();
                yield text.text(key, day, house.day(house.dayOf(hidden.from())), hidden.reason());
            }
            default -> text.text(key, day);
        };
    }

    /** A standard that was free and ended says nothing against whoever charges since. */
    private boolean isEndedFree() {
        return force() == Force.ENDED && standard.content() instanceof FeeContent fee && fee.free();
    }

    private Force force() {
        return standard.standing().force();
    }

    /** How the sum is worked out, a step a line. */
    List<String> steps() {
        if (check == null || check.charge().isEmpty()) {
            return List.of();
        }
        var charge = check.charge().get();
        var steps = new ArrayList<String>();
        for (var line : charge.lines()) {
            steps.add(step(line));
        }
        if (charge.lines().size() > 1) {
            steps.add(text.text("portal.check.step.sum", exact(charge.once())));
        }
        if (charge.pieces().compareTo(BigDecimal.ONE) != 0) {
            steps.add(text.text(
                    "portal.check.step.pieces", exact(charge.once()), plain(charge.pieces()), exact(charge.exact())));
        }
        if (charge.isRounded()) {
            steps.add(text.text("portal.check.step.rounded", exact(charge.exact()), Numbers.yuan(charge.total())));
        }
        return steps;
    }

    private String step(Charge.Line line) {
        if (line.step() == null) {
            return text.text("portal.check.step.amount", Numbers.yuan(line.amount()));
        }
        var range = LadderRange.of(line.step(), text);
        var how = ((FeeContent) standard.content()).ladderCharge();
        return how == LadderCharge.FLAT
                ? text.text("portal.check.step.flat", plain(question.quantity()), range, Numbers.yuan(line.amount()))
                : text.text(
                        how == LadderCharge.WHOLE ? "portal.check.step.whole" : "portal.check.step.excess",
                        range,
                        plain(line.units()),
                        Numbers.yuan(line.amount()),
                        exact(line.sum()));
    }

    /** What is to be paid by the standard. */
    String due() {
        return yuan(total());
    }

    private String yuan(BigDecimal amount) {
        return text.text("portal.check.yuan", Numbers.yuan(amount));
    }

    /** An amount as the sum has it, with every decimal. */
    private static String exact(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 2 ? Numbers.yuan(amount) : plain(amount);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
