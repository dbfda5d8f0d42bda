package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.sungrid.audit.Audit;
import org.sungrid.grid.Person;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Repeated;
import org.sungrid.refusal.Refused;

/** Somebody proves that an address is theirs: a code is sent there, and with it they come back. */
@ApplicationScoped
public class ProvingAddress {

    /** Sent at the same time on this node, each by the request that waits for it. */
    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE);

    @Inject
    private Contacts contacts;

    @Inject
    private AwaitedCodes codes;

    @Inject
    private Gateways gateways;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Sends a code to an address. Not in a transaction: what it waits for is another machine.
     *
     * @throws Refused when it is no address, its channel is off or does not answer, or too many codes were asked for
     */
    public void ask(Channel channel, String typed) {
        var field = channel.code();
        Refused.when(!gateways.isOn(channel), field, "notify.refusal.off." + field);
        var address = AddressPolicy.read(channel, typed);
        Refused.when(address.isEmpty(), field, "notify.refusal.address." + field);
        Refused.when(!places.tryAcquire(), field, "notify.refusal.busy");
        try {
            var code = codes.draw(channel, address.get());
            var outcome = gateways.of(channel)
                    .send(new Outgoing(
                            "sungrid.code." + UUID.randomUUID(),
                            address.get(),
                            "notify.code",
                            List.of(code, String.valueOf(AwaitedAddress.COUNTS.toMinutes())),
                            "",
                            clock.instant()));
            Refused.when(outcome.kind() == Outcome.Kind.REFUSED, field, "notify.refusal.code.refused");
            Refused.when(outcome.kind() != Outcome.Kind.SENT, field, "notify.refusal.code.not-sent");
        } finally {
            places.release();
        }
    }

    /**
     * Takes the code that was sent; from now on the address is used.
     *
     * @throws Refused when nothing is waited for (any more), or it is another code
     */
    @Repeated
    @Transactional(dontRollbackOn = Refused.class)
    public void prove(Channel channel, String typed) {
        var actor = current.get();
        var contact = contacts.locked(actor.person());
        var field = channel.code() + "Code";
        var now = clock.instant();
        var awaited = contacts.awaited(actor.person(), channel)
                .filter(one -> one.isAwaited(now))
                .orElse(null);
        Refused.when(awaited == null, field, "notify.refusal.code.over");
        if (!contacts.isCode(awaited, typed.strip())) {
            awaited.wrong();
            Refused.when(true, field, "notify.refusal.code.wrong");
        }
        contact.prove(channel, awaited.sealed(), now);
        awaited.end();
        audit.done(actor.who(), "ProvingAddress", Person.SUBJECT, actor.person().value(), channel.name());
    }
}
