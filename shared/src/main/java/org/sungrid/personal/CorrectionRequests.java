package org.sungrid.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sungrid.id.CorrectionId;
import org.sungrid.id.PersonId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.personal.CorrectionRequest.Words;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** Keeps the requests to put right what is held about people. */
@ApplicationScoped
public class CorrectionRequests {

    /** Signs of each text; what needs more is told in person. */
    public static final int LONGEST = 500;

    /** Open ones about one person at a time. */
    static final int MOST_OPEN = 10;

    private static final int LEAF = 20;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private CurrentActor current;

    /** One leaf of those that nobody decided yet, the oldest first. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Leaf<CorrectionRequest> open(Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var query = entities.createQuery(
                "select r from CorrectionRequest r where r.decidedAt is null"
                        + (beside ? " and r.id " + (back ? "<" : ">") + " :id" : "") + " order by r.id"
                        + (back ? " desc" : ""),
                CorrectionRequest.class);
        if (beside) {
            query.setParameter("id", place.id());
        }
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
    }

    /** One leaf of those that were decided, the latest first. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Leaf<CorrectionRequest> decided(Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var sign = back ? ">" : "<";
        var direction = back ? "" : " desc";
        var query = entities.createQuery(
                "select r from CorrectionRequest r where r.decidedAt is not null"
                        + (beside
                                ? " and (r.decidedAt " + sign + " :at or (r.decidedAt = :at and r.id " + sign + " :id))"
                                : "")
                        + " order by r.decidedAt" + direction + ", r.id" + direction,
                CorrectionRequest.class);
        if (beside) {
            query.setParameter("at", place.instant()).setParameter("id", place.id());
        }
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
    }

    /** The oldest that wait for whoever looks: not those about themselves, which another decides. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public List<CorrectionRequest> waitingForMe(int limit) {
        return entities.createQuery(
                        "select r from CorrectionRequest r where r.decidedAt is null and r.personId <> :own order by r.id",
                        CorrectionRequest.class)
                .setParameter("own", current.get().person().value())
                .setMaxResults(limit)
                .getResultList();
    }

    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Optional<CorrectionRequest> find(CorrectionId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.find(CorrectionRequest.class, id.value()));
    }

    /** One leaf of those about whoever looks, the latest first. */
    public Leaf<CorrectionRequest> own(Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var query = entities.createQuery(
                        "select r from CorrectionRequest r where r.personId = :own"
                                + (beside ? " and r.id " + (back ? ">" : "<") + " :id" : "") + " order by r.id"
                                + (back ? "" : " desc"),
                        CorrectionRequest.class)
                .setParameter("own", current.get().person().value());
        if (beside) {
            query.setParameter("id", place.id());
        }
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
    }

    /**
     * Keeps a new one.
     *
     * @throws Refused when a text is missing or too long, the same is open already, or too many are
     */
    @Transactional(TxType.MANDATORY)
    void add(CorrectionRequest request) {
        var open = entities.createQuery(
                        "select r from CorrectionRequest r where r.personId = :person and r.decidedAt is null",
                        CorrectionRequest.class)
                .setParameter("person", request.person().value())
                .setMaxResults(MOST_OPEN)
                .getResultList();
        Refused.when(
                open.stream()
                        .anyMatch(other -> other.getWhatStands().equals(request.getWhatStands())
                                && other.getShouldStand().equals(request.getShouldStand())),
                "",
                "personal.refusal.correction.twice");
        Refused.when(open.size() >= MOST_OPEN, "", "personal.refusal.correction.many", MOST_OPEN);
        entities.persist(request);
        entities.flush();
    }

    /** What was typed, stripped. @throws Refused when one of the two is missing or too long */
    static Words checked(Words typed) {
        var words = new Words(stripped(typed.whatStands()), stripped(typed.shouldStand()));
        var found = new ArrayList<Refusal>();
        check(found, "whatStands", words.whatStands(), "personal.refusal.correction.stands");
        check(found, "shouldStand", words.shouldStand(), "personal.refusal.correction.should");
        Refused.when(found);
        return words;
    }

    static String answer(String typed, String missing) {
        var found = new ArrayList<Refusal>();
        check(found, "answer", stripped(typed), missing);
        Refused.when(found);
        return stripped(typed);
    }

    private static String stripped(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static void check(List<Refusal> found, String field, String text, String missing) {
        if (text.isEmpty()) {
            found.add(Refusal.of(field, missing));
        } else if (text.length() > LONGEST) {
            found.add(Refusal.of(field, "personal.refusal.long", LONGEST));
        }
    }

    /** The request under lock. @throws Refused when there is none, or somebody decided it */
    @Transactional(TxType.MANDATORY)
    CorrectionRequest take(CorrectionId id) {
        var found = entities.find(CorrectionRequest.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        Refused.when(found == null, "", "personal.refusal.correction.gone");
        Refused.when(!found.isOpen(), "", "personal.refusal.correction.decided");
        return found;
    }

    long count(PersonId person) {
        return entities.createQuery(
                        "select count(r) from CorrectionRequest r where r.personId = :person and r.whatStands <> ''",
                        Long.class)
                .setParameter("person", person.value())
                .getSingleResult();
    }

    /** Whether something about a person waits for an answer. */
    boolean isOpen(PersonId person) {
        return !entities.createQuery(
                        "select r.id from CorrectionRequest r where r.personId = :person and r.decidedAt is null",
                        Long.class)
                .setParameter("person", person.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Erases the words of all about a person; that they asked, and what became of it, stays. */
    @Transactional(TxType.MANDATORY)
    void forgetWords(PersonId person) {
        entities.createQuery("update CorrectionRequest r set r.whatStands = '', r.shouldStand = '', r.answer = ''"
                        + " where r.personId = :person")
                .setParameter("person", person.value())
                .executeUpdate();
    }
}
