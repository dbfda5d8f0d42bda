package org.sungrid.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.id.AccountId;
import org.sungrid.permission.Repeated;
import org.sungrid.refusal.Refused;

/** Keeps the sessions: begins them, recognises them on each request, ends them. */
@ApplicationScoped
public class Sessions {

    private static final int LONGEST_CLIENT = 60;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private SessionPolicy policy;

    @Inject
    private Clock clock;

    /**
     * Somebody has proved who they are. What their account has too many of then ends, the oldest first (S-58).
     *
     * @param passwordSetAt when the password was set that the account had when they proved it
     * @param client such as {@code Chrome, Windows}; what is longer than 60 characters is cut off
     * @return the new session's key
     * @throws Refused when another password was set meanwhile, by which all sessions ended
     */
    @Repeated
    @Transactional
    public long begin(AccountId account, SessionBegin by, String client, Instant passwordSetAt) {
        long begun = begin(account, by, client);
        // Asked after the new row, which waits for whoever sets a password or is found and ended by them.
        boolean still = entities.createQuery(
                                "select count(a) from Account a where a.id = :id and a.passwordSetAt = :at", Long.class)
                        .setParameter("id", account.value())
                        .setParameter("at", passwordSetAt)
                        .getSingleResult()
                == 1;
        Refused.when(!still, "", "account.refusal.sign-in");
        return begun;
    }

    private long begin(AccountId account, SessionBegin by, String client) {
        var now = clock.instant();
        var name = client.length() <= LONGEST_CLIENT ? client : client.substring(0, LONGEST_CLIENT);
        var session = new Session(account, by, name, now);
        entities.persist(session);
        entities.flush();
        var open = open(account, now);
        open.subList(Math.min(policy.most(), open.size()), open.size())
                .forEach(oldest -> end(oldest.id(), SessionEnd.TOO_MANY, now));
        return session.id();
    }

    /**
     * Whose session this is and what speaks of its account, in one statement; a second one notes once a minute that it
     * was seen, or that its time is over. Nothing for a key that is not there.
     */
    @Transactional
    public Optional<Recognised> recognise(long id) {
        return recognise(id, true);
    }

    /**
     * The same.
     *
     * @param there whether somebody asks who is there, and not a page by itself, which keeps no session alive
     */
    @Transactional
    public Optional<Recognised> recognise(long id, boolean there) {
        var now = clock.instant();
        return entities.createQuery(
                        "select s, a.mustChange, a.passwordSetAt, a.factorDemanded, f.enrolledAt from Session s"
                                + " join Account a on a.id = s.accountId"
                                + " left join SecondFactor f on f.accountId = s.accountId where s.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> recognised((Session) row[0], row, now, there));
    }

    private Recognised recognised(Session session, Object[] row, Instant now, boolean there) {
        return new Recognised(
                session.account(),
                session.getBegunBy(),
                endedOrSeen(session, now, there),
                (Boolean) row[1],
                (Instant) row[2],
                row[4] != null,
                (Boolean) row[3]);
    }

    private SessionEnd endedOrSeen(Session session, Instant now, boolean there) {
        if (session.getEndedAt() != null) {
            return session.getEndedBy();
        }
        var over = policy.over(session.getBegunAt(), session.getSeenAt(), now);
        if (over.isPresent()) {
            end(session.id(), over.get(), now);
            return over.get();
        }
        if (there && policy.isToBeNoted(session.getSeenAt(), now)) {
            entities.createQuery(
                            "update Session s set s.seenAt = :now where s.id = :id and s.endedAt is null and s.seenAt < :now")
                    .setParameter("now", now)
                    .setParameter("id", session.id())
                    .executeUpdate();
        }
        return null;
    }

    /** Ends one session; one that has ended already keeps its end. */
    @Transactional
    public void end(long id, SessionEnd by) {
        end(id, by, clock.instant());
    }

    private void end(long id, SessionEnd by, Instant at) {
        entities.createQuery(
                        "update Session s set s.endedAt = :at, s.endedBy = :by where s.id = :id and s.endedAt is null")
                .setParameter("at", at)
                .setParameter("by", by)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Ends all sessions of an account but one. @param but the key of the one that goes on; 0 for none */
    @Transactional
    public int endAll(AccountId account, long but, SessionEnd by) {
        return entities.createQuery("update Session s set s.endedAt = :at, s.endedBy = :by"
                        + " where s.accountId = :account and s.endedAt is null and s.id <> :but")
                .setParameter("at", clock.instant())
                .setParameter("by", by)
                .setParameter("account", account.value())
                .setParameter("but", but)
                .executeUpdate();
    }

    /** Where somebody is signed in now, the newest first; what is over by its time is not among them. */
    @Transactional
    public List<Session> open(AccountId account) {
        return open(account, clock.instant());
    }

    private List<Session> open(AccountId account, Instant now) {
        return entities
                .createQuery(
                        "select s from Session s where s.accountId = :account and s.endedAt is null"
                                + " order by s.begunAt desc, s.id desc",
                        Session.class)
                .setParameter("account", account.value())
                .getResultList()
                .stream()
                .filter(session -> policy.over(session.getBegunAt(), session.getSeenAt(), now)
                        .map(over -> {
                            end(session.id(), over, now);
                            return false;
                        })
                        .orElse(true))
                .toList();
    }

    /** Which of these go on, by their keys; whether somebody asks is not noted as being there. At most 1,000 keys. */
    public Set<Long> goingOn(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var now = clock.instant();
        return entities.createQuery("select s from Session s where s.id in :ids and s.endedAt is null", Session.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(session -> policy.over(session.getBegunAt(), session.getSeenAt(), now)
                        .isEmpty())
                .map(Session::id)
                .collect(Collectors.toSet());
    }

    /** The last sessions of an account, open or over, the newest first. */
    public List<Session> last(AccountId account, int limit) {
        return entities.createQuery(
                        "select s from Session s where s.accountId = :account order by s.begunAt desc, s.id desc",
                        Session.class)
                .setParameter("account", account.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The session with this key, if it is this account's. */
    Optional<Session> find(long id, AccountId account) {
        return Optional.ofNullable(entities.find(Session.class, id))
                .filter(session -> session.account().equals(account));
    }

    public long count(AccountId account) {
        return entities.createQuery("select count(s) from Session s where s.accountId = :account", Long.class)
                .setParameter("account", account.value())
                .getSingleResult();
    }

    /** Forgets where somebody was signed in. Their account is closed, so that none of it goes on. */
    @Transactional(TxType.MANDATORY)
    public void forget(AccountId account) {
        entities.createQuery("delete from Session s where s.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Forgets what ended before a moment. */
    @Transactional
    public void forgetBefore(Instant moment) {
        entities.createQuery(
                        "delete from Session s where s.endedAt < :moment or (s.endedAt is null and s.seenAt < :moment)")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
