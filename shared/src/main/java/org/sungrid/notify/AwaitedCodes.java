package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sungrid.crypto.DrawnSigns;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Repeated;
import org.sungrid.refusal.Refused;

/** Draws the codes that are sent to an address, so many a day. A code can't be read afterwards, here as little as elsewhere. */
@ApplicationScoped
class AwaitedCodes {

    private static final int DIGITS = 6;

    @Inject
    private Contacts contacts;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * Takes an address that somebody typed and draws the code that has to come back.
     *
     * @throws Refused when the last code is not a minute old, or so many were sent on this day
     */
    @Repeated
    @Transactional
    public String draw(Channel channel, String address) {
        var person = current.get().person();
        var now = clock.instant();
        var today = LocalDate.now(clock);
        contacts.locked(person);
        var awaited = contacts.awaitedOrNew(person, channel);
        Refused.when(awaited.isUsedUp(today), channel.code(), "notify.refusal.code.used-up", AwaitedAddress.A_DAY);
        Refused.when(awaited.isTooSoon(now), channel.code(), "notify.refusal.code.soon");
        var code = DrawnSigns.of("0123456789", DIGITS);
        awaited.ask(contacts.seal(person, channel, address), contacts.codeHash(person, channel, code), now, today);
        return code;
    }
}
