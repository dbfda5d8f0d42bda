package org.sungrid.disclosure.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.Timeline;
import org.sungrid.disclosure.Withdrawal;
import org.sungrid.disclosure.charge.Standing.Force;

/** Finds the standard that a disclosed fee had on a day. */
@ApplicationScoped
public class Standards {

    @Inject
    private Disclosures disclosures;

    @Inject
    private Clock clock;

    public Standard of(Disclosure disclosure, LocalDate day) {
        var hidden = hiddenOn(disclosure, day);
        if (disclosure.isWithdrawn()) {
            var force = hidden.isPresent() ? Force.WITHDRAWN : Force.WITHDRAWN_SINCE;
            return new Standard(
                    disclosure,
                    new Standing(force, null),
                    null,
                    null,
                    Optional.of(
                            new Standard.Hidden(disclosure.getWithdrawnAt(), null, disclosure.getWithdrawalReason())));
        }
        var standing = Standing.on(day, new Timeline(disclosures.versions(disclosure.id())));
        if (hidden.isPresent()) {
            standing = new Standing(Force.WITHDRAWN, standing.line());
        }
        var version = standing.line() == null
                ? null
                : disclosures
                        .version(disclosure.id(), standing.line().ordinal())
                        .orElse(null);
        return new Standard(
                disclosure, standing, version, version == null ? null : disclosures.content(version), hidden);
    }

    /** The withdrawal because of which nothing was to be seen on all of that day. */
    private Optional<Standard.Hidden> hiddenOn(Disclosure disclosure, LocalDate day) {
        return disclosures.withdrawals(disclosure.id()).stream()
                .filter(withdrawal -> covers(withdrawal, day))
                .map(withdrawal -> new Standard.Hidden(
                        withdrawal.getWithdrawnAt(), withdrawal.getRestoredAt(), withdrawal.getReason()))
                .findFirst();
    }

    private boolean covers(Withdrawal withdrawal, LocalDate day) {
        var from = LocalDate.ofInstant(withdrawal.getWithdrawnAt(), clock.getZone());
        var until = withdrawal.getRestoredAt() == null
                ? LocalDate.MAX
                : LocalDate.ofInstant(withdrawal.getRestoredAt(), clock.getZone());
        return day.isAfter(from) && day.isBefore(until);
    }
}
