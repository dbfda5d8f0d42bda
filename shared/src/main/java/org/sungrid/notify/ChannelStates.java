package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.sungrid.permission.Repeated;

/**
 * Breaks a channel off when what it leads to does not answer, so that no try of any delivery is spent on it, and lets one
 * delivery through now and then to see whether it is back.
 */
@ApplicationScoped
public class ChannelStates {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    public List<ChannelState> all() {
        return entities.createQuery("select s from ChannelState s order by s.channel", ChannelState.class)
                .getResultList();
    }

    /** Whether this node may try something now; of a channel that is broken off, one delivery to see whether it is back. */
    @Repeated
    @Transactional
    boolean isPermitted(Channel channel) {
        var now = clock.instant();
        var state = entities.find(ChannelState.class, channel);
        if (state.getDownSince() == null) {
            return true;
        }
        // Of all nodes one is let through, and the next not before the next look is due.
        return entities.createQuery("update ChannelState s set s.nextProbeAt = :next where s.channel = :channel"
                                + " and s.downSince is not null and s.nextProbeAt <= :now")
                        .setParameter("next", now.plus(RetryPolicy.probeAfter(Math.max(1, state.failures()))))
                        .setParameter("channel", channel)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Repeated
    @Transactional
    void fails(Channel channel, String reason) {
        entities.find(ChannelState.class, channel, LockModeType.PESSIMISTIC_WRITE)
                .fails(clock.instant(), reason);
    }

    /** Costs a look, and a row only where it was down. */
    @Repeated
    @Transactional
    void answers(Channel channel) {
        if (entities.find(ChannelState.class, channel).getDownSince() != null) {
            entities.find(ChannelState.class, channel, LockModeType.PESSIMISTIC_WRITE)
                    .answers();
        }
    }
}
