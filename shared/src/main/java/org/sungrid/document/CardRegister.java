package org.sungrid.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sungrid.audit.Audit;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Persons;
import org.sungrid.id.CellId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

/** The register of supervision cards: which officer's, to whom, when, and how each stands today. */
@ApplicationScoped
public class CardRegister {

    private static final int LEAF = 30;

    /** More than a bureau of 10,000 issues in a year; what is beyond is exported by unit or officer. */
    public static final int MOST_EXPORTED = 20_000;

    /** So that a statement stays small, however long the register is. */
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Which cards.
     *
     * @param state {@code null} for any
     * @param person staff number, {@code null} for any
     * @param unit code of the cell, {@code null} for any
     */
    public record Filter(CardState state, String person, String unit) {

        public static final Filter ALL = new Filter(null, null, null);
    }

    /** A card and how it stands today. */
    public record CardLine(SupervisionCard card, CardState state) {}

    /** One leaf, the latest first. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Leaf<CardLine> leaf(Filter filter, Place place) {
        return read(filter, place, LEAF);
    }

    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Optional<CardLine> find(String number) {
        return entities.createQuery(
                        "select c, " + POST_HELD + " from SupervisionCard c where c.number = :number", Object[].class)
                .setParameter("number", number)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .map(this::line)
                .findFirst();
    }

    /** The cards that a filter finds, the latest first, at most {@value #MOST_EXPORTED}; the record notes it. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public List<CardLine> exported(Filter filter) {
        audit.done(current.get().who(), "ExportingCards", SupervisionCard.SUBJECT, null, "");
        var all = new java.util.ArrayList<CardLine>();
        var place = Place.BEGINNING;
        Leaf<CardLine> some;
        do {
            some = read(filter, place, AT_ONCE);
            all.addAll(some.lines());
            if (some.later()) {
                var last = some.lines().get(some.lines().size() - 1);
                place = new Place(Place.Side.BEHIND, last.card().id().value(), "");
            }
        } while (some.later() && all.size() < MOST_EXPORTED);
        return all;
    }

    /** 1 while the officer is in that unit on the day {@code :today}. */
    private static final String POST_HELD = "(select count(a) from Assignment a where a.personId = c.personId"
            + " and a.cellId = c.cellId and a.recordedUntil is null and a.heldFrom <= :today"
            + " and (a.heldUntil is null or a.heldUntil >= :today))";

    private Leaf<CardLine> read(Filter filter, Place place, int size) {
        var conditions = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("today", LocalDate.now(clock));
        if (filter.person() != null) {
            conditions.append(" and c.personId = :person");
            parameters.put(
                    "person",
                    persons.findByNumber(filter.person())
                            .map(found -> found.id().value())
                            .orElse(0L));
        }
        if (filter.unit() != null) {
            conditions.append(" and c.cellId = :cell");
            parameters.put("cell", cells.known(filter.unit()).map(CellId::value).orElse(0L));
        }
        if (filter.state() != null) {
            conditions.append(
                    switch (filter.state()) {
                        case REVOKED -> " and c.revokedAt is not null";
                        case EXPIRED -> " and c.revokedAt is null and c.validUntil < :today";
                        case POST_ENDED ->
                            " and c.revokedAt is null and c.validUntil >= :today and " + POST_HELD + " = 0";
                        case VALID -> " and c.revokedAt is null and c.validUntil >= :today and " + POST_HELD + " > 0";
                    });
        }
        boolean back = place.isBackwards();
        if (place.side() != Place.Side.BEGINNING) {
            conditions.append(back ? " and c.id > :beside" : " and c.id < :beside");
            parameters.put("beside", place.id());
        }
        var query = entities.createQuery(
                "select c, " + POST_HELD + " from SupervisionCard c where c.id > 0" + conditions + " order by c.id"
                        + (back ? "" : " desc"),
                Object[].class);
        parameters.forEach(query::setParameter);
        return Leaf.of(
                place,
                size,
                query.setMaxResults(size + 1).getResultStream().map(this::line).toList());
    }

    private CardLine line(Object[] row) {
        var card = (SupervisionCard) row[0];
        boolean held = ((Number) row[1]).longValue() > 0;
        if (card.getRevokedAt() != null) {
            return new CardLine(card, CardState.REVOKED);
        }
        if (card.getValidUntil().isBefore(LocalDate.now(clock))) {
            return new CardLine(card, CardState.EXPIRED);
        }
        return new CardLine(card, held ? CardState.VALID : CardState.POST_ENDED);
    }
}
