package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Extent;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Reach;
import org.sungrid.permission.Scope;

/**
 * What is shown to the public and may no longer be right (内容待核), shown longest first: nobody has looked at it for a
 * year, whoever answers for it holds no post any more, its unit is gone, or its last day is past and nothing follows.
 */
@ApplicationScoped
public class StaleSheet {

    /** Once a year whoever answers for it reads it again. */
    private static final Period LOOKED_AT_AGAIN = Period.ofYears(1);

    /** Notices end by themselves; that needs nobody. */
    private static final Set<DisclosureKind> END_BY_THEMSELVES = EnumSet.of(DisclosureKind.NOTICE);

    private static final int LEAF = 25;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private CurrentActor current;

    @Inject
    private Cells cells;

    @Inject
    private Clock clock;

    /** Why somebody should look. */
    public enum Cause {
        UNREAD("v.shownFrom < :unread and (d.confirmedAt is null or d.confirmedAt < :unread)"),
        UNMANNED("v.personId is not null and not exists (select 1 from Assignment a where a.personId = v.personId"
                + " and a.recordedUntil is null and a.heldFrom <= :today"
                + " and (a.heldUntil is null or a.heldUntil >= :today))"),
        UNIT_GONE("v.cellId is not null and not exists (select 1 from Cell s where s.cellId = v.cellId"
                + " and s.recordedUntil is null and (s.heldUntil is null or s.heldUntil >= :today))"),
        ENDED("v.inForceUntil < :today and d.kind not in :ending and v.newest = true");

        private final String condition;

        Cause(String condition) {
            this.condition = condition;
        }

        public String labelKey() {
            return "disclosure.stale." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String STALE = " where " + Disclosures.SHOWN + " and (("
            + Arrays.stream(Cause.values()).map(cause -> cause.condition).collect(Collectors.joining(") or ("))
            + "))";

    /** A version that is shown, and why somebody should look at it. */
    public record Stale(VersionLine line, List<Cause> causes) {

        public Stale {
            causes = List.copyOf(causes);
        }

        /** The place beside this one, as {@link Place#of} reads it. */
        public String place() {
            return Place.written(line.id(), line.shownFrom());
        }
    }

    /** One leaf of it, of these cells alone. */
    @Permitted(value = Permission.READ_DISCLOSURE_WORK, scope = Scope.WITHIN)
    public Leaf<Stale> leaf(CellFilter filter, Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var beyond = back ? "<" : ">";
        var direction = back ? " desc" : "";
        var within = WithinReach.of(current.get(), Permission.READ_DISCLOSURE_WORK);
        var query = bound(entities.createQuery(
                VersionLine.SELECT + STALE
                        + within.condition()
                        + (filter.isAll() ? "" : " and v.cellId in :cells")
                        + (beside
                                ? " and (v.shownFrom " + beyond + " :shown or (v.shownFrom = :shown and v.id " + beyond
                                        + " :id))"
                                : "")
                        + " order by v.shownFrom" + direction + ", v.id" + direction,
                VersionLine.class));
        within.bound(query);
        if (!filter.isAll()) {
            query.setParameter("cells", Reach.over(cells.chosen(filter)).keys());
        }
        if (beside) {
            query.setParameter("shown", place.instant()).setParameter("id", place.id());
        }
        var leaf = Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
        var causes = causes(leaf.lines().stream().map(VersionLine::id).toList());
        return leaf.map(line -> new Stale(line, causes.getOrDefault(line.id(), List.of())));
    }

    /** How much of it there is in a cell and below; for whoever has filtered them. */
    DisclosureMatters.Amount amount(Extent extent) {
        var row = bound(entities.createQuery(
                        "select sum(case when v.cellId = :cell then 1 else 0 end), count(v) from DisclosureVersion v"
                                + " join Disclosure d on d.id = v.disclosureId" + STALE + " and v.cellId in :cells",
                        Object[].class))
                .setParameter("cell", extent.key())
                .setParameter("cells", extent.keys())
                .getSingleResult();
        return DisclosureMatters.amount(row[0], row[1]);
    }

    private Map<Long, List<Cause>> causes(List<Long> versions) {
        var causes = new HashMap<Long, List<Cause>>();
        for (var cause : versions.isEmpty() ? new Cause[0] : Cause.values()) {
            bound(entities.createQuery(
                            "select v.id from DisclosureVersion v join Disclosure d on d.id = v.disclosureId"
                                    + " where v.id in :versions and ("
                                    + cause.condition + ")",
                            Long.class))
                    .setParameter("versions", versions)
                    .getResultStream()
                    .forEach(id ->
                            causes.computeIfAbsent(id, any -> new ArrayList<>()).add(cause));
        }
        return causes;
    }

    private <T> TypedQuery<T> bound(TypedQuery<T> query) {
        var today = LocalDate.now(clock);
        query.getParameters().forEach(parameter -> {
            switch (parameter.getName()) {
                case "today" -> query.setParameter("today", today);
                case "unread" -> query.setParameter("unread", start(today.minus(LOOKED_AT_AGAIN)));
                case "ending" -> query.setParameter("ending", END_BY_THEMSELVES);
                default -> {
                    // The place and the version are set by who asks.
                }
            }
        });
        return query;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
