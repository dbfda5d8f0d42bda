package org.sungrid.notify;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.notify.Deliveries.Claim;
import org.sungrid.time.Repeating;

/**
 * Sends what is due, on every node; that each thing leaves once is seen to by the claims in the rows. What was sent and
 * could not be noted, because the node or the database died in between, is sent a second time, under the same name.
 *
 * <p>Each channel has a thread of its own: a mail server that hangs holds up no short message.
 */
@ApplicationScoped
public class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Claimed at once. */
    private static final int MOST = 20;

    /** Claims of one run: then the thread looks whether it shall stop. */
    private static final int ROUNDS = 50;

    @Inject
    private Gateways gateways;

    @Inject
    private Deliveries deliveries;

    @Inject
    private ChannelStates states;

    private final String node = UUID.randomUUID().toString();

    private final List<Repeating> repeating = new ArrayList<>();

    private long calls;

    /** Begins with every channel that is on. */
    public void begin() {
        for (var gateway : gateways.on()) {
            repeating.add(Repeating.every(PAUSE, () -> run(gateway.channel())));
        }
    }

    /** Sends what is due by a channel now, until nothing is left or its gateway does not answer. */
    public void run(Channel channel) {
        var gateway = gateways.of(channel);
        var met = Met.ANSWER;
        for (int i = 0; met != Met.NOTHING && met != Met.SILENCE && i < ROUNDS; i++) {
            // What is not tried shows nothing of the gateway: it uses up no look whether that is back.
            boolean may = met == Met.NOBODY || gateway.isOn() && states.isPermitted(channel);
            met = may ? some(gateway) : Met.NOTHING;
        }
    }

    /** What came of some deliveries, or of one. */
    private enum Met {
        /** One way or the other. */
        ANSWER,
        SILENCE,
        /** Nothing was tried: nobody wants it, or not at this hour. */
        NOBODY,
        /** Nothing is due, or nothing may be tried. */
        NOTHING
    }

    private Met some(Gateway gateway) {
        var holder = node + "." + next();
        var claims = deliveries.claim(gateway.channel(), holder, MOST);
        var met = claims.isEmpty() ? Met.NOTHING : Met.NOBODY;
        for (int i = 0; i < claims.size(); i++) {
            switch (send(gateway, claims.get(i))) {
                case SILENCE -> {
                    deliveries.release(holder, claims.subList(i + 1, claims.size()));
                    return Met.SILENCE;
                }
                case ANSWER -> met = Met.ANSWER;
                default -> {
                    // The next one.
                }
            }
        }
        return met;
    }

    private Met send(Gateway gateway, Claim claim) {
        Optional<Outgoing> outgoing;
        try {
            outgoing = deliveries.outgoing(claim);
        } catch (RuntimeException unforeseen) {
            LOG.log(Level.WARNING, "A message could not be read: delivery " + claim.delivery(), unforeseen);
            deliveries.note(
                    claim, Outcome.failed("unforeseen " + unforeseen.getClass().getSimpleName()));
            return Met.NOBODY;
        }
        if (outgoing.isEmpty()) {
            return Met.NOBODY;
        }
        var outcome = send(gateway, outgoing.get());
        deliveries.note(claim, outcome);
        if (outcome.kind() == Outcome.Kind.UNREACHABLE) {
            LOG.log(Level.WARNING, "{0} can''t be sent now: {1}", new Object[] {gateway.channel(), outcome.reason()});
            states.fails(gateway.channel(), outcome.reason());
            deliveries.parkStale(gateway.channel(), outcome.reason());
            return Met.SILENCE;
        }
        states.answers(gateway.channel());
        return Met.ANSWER;
    }

    /** What nobody foresaw about one message is that message's own: it is tried again, parked in the end, and holds up nobody. */
    private static Outcome send(Gateway gateway, Outgoing outgoing) {
        try {
            return gateway.send(outgoing);
        } catch (RuntimeException unforeseen) {
            LOG.log(Level.WARNING, "A message could not be sent: " + outgoing.id(), unforeseen);
            return Outcome.failed("unforeseen " + unforeseen.getClass().getSimpleName());
        }
    }

    private synchronized long next() {
        return ++calls;
    }

    @PreDestroy
    void end() {
        repeating.forEach(Repeating::stop);
    }
}
