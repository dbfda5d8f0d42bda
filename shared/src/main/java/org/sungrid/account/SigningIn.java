package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.sungrid.account.WayToSignIn.Vouched;
import org.sungrid.account.factor.ProvingSecondFactor;
import org.sungrid.account.session.SessionBegin;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.id.AccountId;
import org.sungrid.permission.Actor;
import org.sungrid.permission.OneTransaction;
import org.sungrid.refusal.Refused;

/**
 * Somebody signs in: the one dispatcher for all ways of proving who one is. Whoever has a second factor proves it in a
 * second step. Says nothing about why a proof failed; both outcomes are on record. Proving takes long, so it happens in no
 * transaction, which would hold a connection meanwhile (F-12).
 */
@ApplicationScoped
public class SigningIn {

    /** What failed codes are counted under, instead of an address: only who knows the password comes so far. */
    static final String CODE = "code";

    @Inject
    @Any
    private Instance<WayToSignIn> ways;

    @Inject
    private Accounts accounts;

    @Inject
    private Attempts attempts;

    @Inject
    private OneTransaction one;

    @Inject
    private ProvingSecondFactor secondFactor;

    @Inject
    private Audit audit;

    /**
     * Who somebody is.
     *
     * @param by what the session begins by
     * @param passwordSetAt when the password was set that the account had then: with another the proof counts no more
     * @param halfway what is shown with the code that is asked for next; {@code null} where none is, and somebody is in
     */
    public record Proven(Actor actor, SessionBegin by, Instant passwordSetAt, Halfway halfway) {

        /** Whether a code is asked for next, so that nobody is signed in yet. */
        public boolean awaitsCode() {
            return halfway != null;
        }
    }

    /**
     * A first step that was right. It is worth nothing any more once the password or the second factor is another one.
     *
     * @param by what the first step was
     */
    public record Halfway(long account, SessionBegin by, Instant passwordSetAt, Instant enrolledAt)
            implements Serializable {}

    /**
     * @param source where the attempt comes from
     * @return who may act from now on, or after a code; nothing when the proof proves nothing
     * @throws Refused with the seconds to wait after too many failures
     */
    public Optional<Proven> with(Proof proof, String source) {
        var name = AccountName.normalised(proof.claimed());
        var way =
                ways.stream().filter(one -> one.understands(proof)).findFirst().orElseThrow();
        if (way.canBeGuessed()) {
            attempts.begin(name, source);
        }
        var proven = verified(way, proof, name, source).flatMap(this::proven);
        proven.ifPresentOrElse(
                somebody -> {
                    if (way.canBeGuessed()) {
                        attempts.succeeded(name, source);
                    }
                    if (!somebody.awaitsCode()) {
                        one.with(() -> note(somebody.actor(), somebody.by()));
                    }
                },
                () -> audit.refused(
                        new Who(null, AccountName.forTheRecord(name)), "SigningIn", Account.SUBJECT, null, ""));
        return proven;
    }

    private Optional<Vouched> verified(WayToSignIn way, Proof proof, String name, String source) {
        try {
            return way.verify(proof);
        } catch (Refused busy) {
            if (way.canBeGuessed()) {
                attempts.notTried(name, source);
            }
            throw busy;
        }
    }

    private Optional<Proven> proven(Vouched vouched) {
        var account = vouched.account();
        var enrolled = vouched.asksForCode() ? secondFactor.enrolledAt(account.id()) : Optional.<Instant>empty();
        var halfway = enrolled.map(at -> new Halfway(account.id().value(), vouched.by(), account.passwordSetAt(), at));
        return accounts.actor(account.id())
                .map(actor -> new Proven(actor, vouched.by(), account.passwordSetAt(), halfway.orElse(null)));
    }

    /**
     * The second step, for somebody whose first was right.
     *
     * @param code of their device, or one of their recovery codes; as typed
     * @throws Refused with the seconds to wait after too many failures, and when the account was closed or its password or
     *     second factor set anew since the first step
     */
    public Optional<Proven> complete(Halfway first, String code) {
        var account = new AccountId(first.account());
        var actor = accounts.actor(account);
        Refused.when(actor.isEmpty() || !stillHolds(first), "", "account.refusal.halfway");
        attempts.begin(actor.get().accountName(), CODE);
        var by = one.of(() -> {
            var proof = secondFactor.prove(account, code);
            proof.ifPresent(right -> note(actor.get(), right));
            return proof;
        });
        by.ifPresentOrElse(
                proof -> attempts.succeeded(actor.get().accountName(), CODE),
                () -> audit.refused(actor.get().who(), "SigningIn", Account.SUBJECT, account.value(), CODE));
        return by.map(proof -> first.by().isByProvider() ? SessionBegin.PROVIDER_FACTOR : proof)
                .map(proof -> new Proven(actor.get(), proof, first.passwordSetAt(), null));
    }

    private boolean stillHolds(Halfway first) {
        var account = new AccountId(first.account());
        return accounts.find(account)
                        .filter(found -> found.passwordSetAt().equals(first.passwordSetAt()))
                        .isPresent()
                && secondFactor
                        .enrolledAt(account)
                        .filter(first.enrolledAt()::equals)
                        .isPresent();
    }

    private void note(Actor actor, SessionBegin by) {
        audit.done(actor.who(), "SigningIn", Account.SUBJECT, actor.account().value(), by.name());
    }
}
