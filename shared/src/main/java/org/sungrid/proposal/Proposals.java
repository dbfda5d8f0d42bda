package org.sungrid.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sungrid.audit.Audit;
import org.sungrid.id.AccountId;
import org.sungrid.id.ProposalId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.proposal.Proposal.Decision;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** Keeps what was asked of a second person. */
@ApplicationScoped
public class Proposals {

    static final int LONGEST_REASON = 500;

    /** Lines of a leaf of all proposals. */
    private static final int MOST_WAITING = 100;

    private static final int LEAF = 20;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    @Any
    private Instance<Countersigned> kinds;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Somebody asks; called by the act of the kind, which has checked that it could be done.
     *
     * @param act name of that act, for the record
     * @throws Refused without a reason, or when the same waits already
     */
    @Transactional(TxType.MANDATORY)
    public ProposalId ask(String act, String kind, JsonObject asked, String why) {
        var reason = reason(why, "proposal.refusal.reason");
        var now = clock.instant();
        var proposal = new Proposal(kind, asked, reason, current.get(), now);
        Refused.when(isWaiting(kind, asked, now), "", "proposal.refusal.twice");
        forgetLate(kind, asked, now);
        entities.persist(proposal);
        entities.flush();
        audit.done(
                current.get().who(), act, Proposal.SUBJECT, proposal.id().value(), kind + " " + asked + ": " + reason);
        return proposal.id();
    }

    static String reason(String typed, String missing) {
        var reason = typed == null ? "" : typed.strip();
        Refused.when(reason.isEmpty(), "reason", missing);
        Refused.when(reason.length() > LONGEST_REASON, "reason", "proposal.refusal.reason.long", LONGEST_REASON);
        return reason;
    }

    /** The proposal under lock, with its kind. */
    @Transactional(TxType.MANDATORY)
    Proposal take(ProposalId id) {
        var found = entities.find(Proposal.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        Refused.when(found == null, "", "proposal.refusal.gone");
        Refused.when(found.getDecision() != Decision.NONE, "", "proposal.refusal.decided");
        Refused.when(!found.isWaiting(clock.instant()), "", "proposal.refusal.late");
        return found;
    }

    Countersigned kind(Proposal proposal) {
        return kinds.stream()
                .filter(one -> one.kind().equals(proposal.getKind()))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.whole("proposal.refusal.gone")));
    }

    /** What is asked for, as a sentence. */
    public Refusal told(Proposal proposal) {
        return kind(proposal).told(proposal.asked());
    }

    /** Whether somebody else agreed, since a moment, to what an account asked for. */
    public boolean isAgreed(String kind, JsonObject asked, AccountId by, Instant since) {
        return !entities.createQuery(
                        "select p.id from Proposal p where p.kind = :kind and p.asked = :asked and p.askedBy = :by"
                                + " and p.decision = :agreed and p.decidedAt >= :since",
                        Long.class)
                .setParameter("kind", kind)
                .setParameter("asked", asked.toString())
                .setParameter("by", by.value())
                .setParameter("agreed", Decision.AGREED)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public Optional<Proposal> find(ProposalId id) {
        return Optional.ofNullable(entities.find(Proposal.class, id.value()));
    }

    private boolean isWaiting(String kind, JsonObject asked, Instant now) {
        return !entities.createQuery(
                        "select p.id from Proposal p where p.kind = :kind and p.asked = :asked and p.decision = :none"
                                + " and p.waitsUntil > :now",
                        Long.class)
                .setParameter("kind", kind)
                .setParameter("asked", asked.toString())
                .setParameter("none", Decision.NONE)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What has run out undecided makes way for the same that is asked for anew. */
    private void forgetLate(String kind, JsonObject asked, Instant now) {
        entities.createQuery("update Proposal p set p.waitsAs = null where p.waitsAs = :as and p.waitsUntil <= :now")
                .setParameter("as", Proposal.waitsAs(kind, asked.toString()))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The newest of what waits. */
    private List<Proposal> waiting() {
        return entities.createQuery(
                        "select p from Proposal p where p.decision = :none and p.waitsUntil > :now order by p.id desc",
                        Proposal.class)
                .setParameter("none", Decision.NONE)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST_WAITING)
                .getResultList();
    }

    /** What waits for whoever asks to decide, asked for by others; the newest, so many at most. */
    @Permitted(value = Permission.COUNTERSIGN, scope = Scope.BUREAU)
    public List<Proposal> waitingForMe(int limit) {
        var me = current.get().account();
        return waiting().stream()
                .filter(proposal -> !proposal.askedBy().equals(me))
                .limit(limit)
                .toList();
    }

    /** Whom and what something concerns that waits: cells by code, persons by staff number. */
    public record Concerned(Set<String> cells, Set<String> numbers) {}

    /** Of each proposal that waits for a second person, whom and what it concerns; one statement. */
    @Permitted(value = Permission.COUNTERSIGN, scope = Scope.BUREAU)
    public List<Concerned> concerned() {
        return waiting().stream()
                .map(proposal -> {
                    var kind = kind(proposal);
                    var asked = proposal.asked();
                    return new Concerned(kind.cells(asked), kind.numbers(asked));
                })
                .toList();
    }

    /** One leaf of all that was ever asked for, newest first. */
    @Permitted(value = Permission.COUNTERSIGN, scope = Scope.BUREAU)
    public Leaf<Proposal> leaf(Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var query = entities.createQuery(
                "select p from Proposal p" + (beside ? " where p.id " + (back ? ">" : "<") + " :beside" : "")
                        + " order by p.id" + (back ? "" : " desc"),
                Proposal.class);
        if (beside) {
            query.setParameter("beside", place.id());
        }
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
    }
}
