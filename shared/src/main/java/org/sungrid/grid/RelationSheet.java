package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.time.Span;

/** Bodies, supervisors from outside and liaison officers, as lists that an administrator works from. */
@ApplicationScoped
public class RelationSheet {

    private static final int LEAF = 30;

    /** A new appointment takes about two months of asking around. */
    private static final int ENDS_SOON_DAYS = 60;

    /** Trades of one bureau; more is no list of links. */
    private static final int MOST_TRADES = 50;

    private static final String HELD = "r.heldFrom <= :day and (r.heldUntil is null or r.heldUntil >= :day)"
            + " and r.recordedAt <= :recorded and (r.recordedUntil is null or r.recordedUntil > :recorded)";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Clock clock;

    /** A body as a line. */
    public record BodyLine(Body body) {

        public String place() {
            return Place.written(body.id().value(), body.getCode());
        }
    }

    /** How a term stands to today. */
    public enum TermState {
        TO_COME,
        RUNNING,
        ENDS_SOON,
        ENDED;

        public String labelKey() {
            return "grid.term." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The last term of a supervisor at a unit.
     *
     * @param whole whether the whole bureau is watched
     * @param phone masked
     */
    public record SupervisorLine(
            Relation.Key key,
            long personId,
            String number,
            String name,
            SupervisorLevel level,
            String code,
            String unit,
            boolean whole,
            String told,
            String phone,
            Span term,
            TermState state) {

        public String place() {
            return Place.written(key.value(), String.valueOf(personId));
        }
    }

    /** A liaison officer as a line. */
    public record LiaisonLine(
            Relation.Key key, String number, String name, String code, String unit, String trade, Span days) {

        public String place() {
            return Place.written(key.value(), trade);
        }
    }

    /** One leaf of the bodies that exist on a day, by code. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Leaf<BodyLine> bodies(AsOf asOf, Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var query = entities.createQuery(
                        "select r from Body r where " + HELD
                                + (beside ? " and r.code " + (back ? "<" : ">") + " :value" : "") + " order by r.code"
                                + (back ? " desc" : ""),
                        Body.class)
                .setParameter("day", asOf.day())
                .setParameter("recorded", asOf.recorded());
        if (beside) {
            query.setParameter("value", place.value());
        }
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList())
                .map(BodyLine::new);
    }

    /** One leaf of all supervisors from outside with their last term at each unit, as recorded now, by number. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Leaf<SupervisorLine> supervisors(Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var sign = back ? "<" : ">";
        var query = entities.createQuery(
                "select r from ExternalSupervisor r where r.recordedUntil is null and not exists"
                        + " (select 1 from Restriction z where z.personId = r.personId) and not exists"
                        + " (select l.id from ExternalSupervisor l where l.personId = r.personId"
                        + " and l.cellId = r.cellId and l.recordedUntil is null and l.heldFrom > r.heldFrom)"
                        + (beside
                                ? " and (r.personId " + sign + " :person or (r.personId = :person and r.id " + sign
                                        + " :id))"
                                : "")
                        + " order by r.personId" + (back ? " desc, r.id desc" : ", r.id"),
                ExternalSupervisor.class);
        if (beside) {
            query.setParameter("person", place.value().matches("[0-9]{1,18}") ? Long.parseLong(place.value()) : 0)
                    .setParameter("id", place.id());
        }
        var leaf = Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
        var people = persons.byIds(leaf.lines().stream().map(Relation::person).toList());
        var units = cells.byIds(
                leaf.lines().stream().map(one -> one.cell().orElseThrow()).collect(Collectors.toSet()));
        var today = LocalDate.now(clock);
        return leaf.map(one -> new SupervisorLine(
                one.key(),
                one.person().value(),
                people.get(one.person()).getNumber(),
                people.get(one.person()).getName(),
                one.origin().level(),
                units.get(one.cell().orElseThrow()).getCode(),
                units.get(one.cell().orElseThrow()).getName(),
                units.get(one.cell().orElseThrow()).getLevel() == CellLevel.LEADERSHIP,
                one.told(),
                MaskedPhone.of(one.origin().phone()),
                one.span(),
                state(one.span(), today)));
    }

    static TermState state(Span term, LocalDate today) {
        if (term.first().isAfter(today)) {
            return TermState.TO_COME;
        }
        if (term.isOpen() || term.last().isAfter(today.plusDays(ENDS_SOON_DAYS))) {
            return TermState.RUNNING;
        }
        return term.last().isBefore(today) ? TermState.ENDED : TermState.ENDS_SOON;
    }

    /** One leaf of the liaison officers of a day, by trade. @param trade empty for all */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Leaf<LiaisonLine> liaisons(String trade, AsOf asOf, Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var sign = back ? "<" : ">";
        var query = entities.createQuery(
                        "select r from LiaisonOfficer r where " + HELD
                                + (trade.isEmpty() ? "" : " and r.trade = :trade")
                                + (beside
                                        ? " and (r.trade " + sign + " :value or (r.trade = :value and r.id " + sign
                                                + " :id))"
                                        : "")
                                + " order by r.trade" + (back ? " desc, r.id desc" : ", r.id"),
                        LiaisonOfficer.class)
                .setParameter("day", asOf.day())
                .setParameter("recorded", asOf.recorded());
        if (!trade.isEmpty()) {
            query.setParameter("trade", trade);
        }
        if (beside) {
            query.setParameter("value", place.value()).setParameter("id", place.id());
        }
        var leaf = Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
        var people = persons.byIds(leaf.lines().stream().map(Relation::person).collect(Collectors.toSet()));
        var units = cells.byIds(
                leaf.lines().stream().map(one -> one.cell().orElseThrow()).collect(Collectors.toSet()), asOf);
        return leaf.map(one -> new LiaisonLine(
                one.key(),
                people.get(one.person()).getNumber(),
                people.get(one.person()).getName(),
                units.get(one.cell().orElseThrow()).getCode(),
                units.get(one.cell().orElseThrow()).getName(),
                one.getTrade(),
                one.span()));
    }

    /** The trades for which there is a liaison officer on a day. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public List<String> trades(AsOf asOf) {
        return entities.createQuery(
                        "select distinct r.trade from LiaisonOfficer r where " + HELD + " order by r.trade",
                        String.class)
                .setParameter("day", asOf.day())
                .setParameter("recorded", asOf.recorded())
                .setMaxResults(MOST_TRADES)
                .getResultList();
    }
}
