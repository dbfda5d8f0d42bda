package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Reach;
import org.sungrid.permission.Scope;
import org.sungrid.search.QueryRefused;
import org.sungrid.search.SearchIndex;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult;

/** The lists that drafters and reviewers work from. Each is paged in the database. */
@ApplicationScoped
public class WorkSheet {

    /** Lines of a leaf of the list. */
    public static final int LEAF = 25;

    private static final int MOST = 100;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private CurrentActor current;

    @Inject
    private SearchIndex index;

    @Inject
    private Cells cells;

    /** In what order all disclosures are listed, where nothing is searched for. */
    public enum Order {
        EDITED_LAST("v.editedAt", false),
        EDITED_FIRST("v.editedAt", true),
        NUMBER("d.number", true);

        private final String path;
        private final boolean ascending;

        Order(String path, boolean ascending) {
            this.path = path;
            this.ascending = ascending;
        }

        /** The place beside a line, as {@link Place#of} reads it. */
        public String place(VersionLine line) {
            return this == NUMBER ? Place.written(line.id(), line.number()) : Place.written(line.id(), line.editedAt());
        }

        private Object value(Place place) {
            return this == NUMBER ? place.value() : place.instant();
        }
    }

    /**
     * What to list; each may be {@code null} for all.
     *
     * @param withdrawn only those withdrawn, or only those not
     * @param below with a unit, whether what stands below it is listed as well
     * @param shown only what the public is shown, each by the version that it is shown
     */
    public record Filter(
            DisclosureKind kind, VersionState state, String unitCode, Boolean withdrawn, boolean below, boolean shown) {

        public static final Filter NONE = new Filter(null, null, null, null);

        public Filter(DisclosureKind kind, VersionState state, String unitCode, Boolean withdrawn) {
            this(kind, state, unitCode, withdrawn, false, false);
        }

        private CellFilter cells() {
            return new CellFilter(unitCode, below);
        }
    }

    /** What a search through all disclosures found, best first. */
    public record Found(List<VersionLine> lines, long total, int page, int pages, SearchResult.State state) {

        public Found {
            lines = List.copyOf(lines);
        }
    }

    /** My drafts that nobody gave back. */
    @Permitted(value = Permission.DRAFT_DISCLOSURE, scope = Scope.WITHIN)
    public List<VersionLine> myDrafts(int limit) {
        return mine(" and v.returnedAt is null", limit);
    }

    /** My drafts that a reviewer gave back. */
    @Permitted(value = Permission.DRAFT_DISCLOSURE, scope = Scope.WITHIN)
    public List<VersionLine> givenBackToMe(int limit) {
        return mine(" and v.returnedAt is not null", limit);
    }

    /** What waits for release and was not written by me, longest waiting first; batches are released as a whole. */
    @Permitted(value = Permission.RELEASE_DISCLOSURE, scope = Scope.WITHIN)
    public List<VersionLine> waitingForMe(int limit) {
        var within = within(Permission.RELEASE_DISCLOSURE);
        return within.bound(entities.createQuery(
                        VersionLine.SELECT
                                + " where v.state = :submitted and v.batchId is null and :me not member of v.editors"
                                + within.condition()
                                + " order by v.submittedAt, v.id",
                        VersionLine.class))
                .setParameter("submitted", VersionState.SUBMITTED)
                .setParameter("me", me())
                .setMaxResults(Math.min(limit, MOST))
                .getResultList();
    }

    /** What a second person agreed to and set for a moment to come, the next first. */
    @Permitted(value = Permission.READ_DISCLOSURE_WORK, scope = Scope.WITHIN)
    public List<VersionLine> scheduled(int limit) {
        var within = within(Permission.READ_DISCLOSURE_WORK);
        return within.bound(entities.createQuery(
                        VersionLine.SELECT + " where v.state = :scheduled" + within.condition()
                                + " order by v.releaseAt, v.id",
                        VersionLine.class))
                .setParameter("scheduled", VersionState.SCHEDULED)
                .setMaxResults(Math.min(limit, MOST))
                .getResultList();
    }

    /** One leaf of all disclosures, each by its newest version. */
    @Permitted(value = Permission.READ_DISCLOSURE_WORK, scope = Scope.WITHIN)
    public Leaf<VersionLine> leaf(Filter filter, Order order, Place place) {
        boolean rising = order.ascending != place.isBackwards();
        var direction = rising ? "" : " desc";
        boolean beside = place.side() != Place.Side.BEGINNING;
        var beyond = rising ? ">" : "<";
        var query = bound(
                entities.createQuery(
                        VersionLine.SELECT
                                + newest(filter)
                                + within(Permission.READ_DISCLOSURE_WORK).condition()
                                + (beside
                                        ? " and (" + order.path + " " + beyond + " :value or (" + order.path
                                                + " = :value and v.id " + beyond + " :id))"
                                        : "")
                                + " order by " + order.path + direction + ", v.id" + direction,
                        VersionLine.class),
                filter);
        if (beside) {
            query.setParameter("value", order.value(place)).setParameter("id", place.id());
        }
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
    }

    /**
     * Searches all disclosures, whatever their state, in the node's own index.
     *
     * @throws QueryRefused when what was typed cannot be answered with bounded work
     */
    @Permitted(value = Permission.READ_DISCLOSURE_WORK, scope = Scope.WITHIN)
    public Found find(String text, Filter filter, int page) {
        var result = index.find(query(text, filter, page));
        var ids = result.hits().stream().map(hit -> hit.subject().id()).toList();
        return new Found(lines(ids), result.total(), result.page(), result.pages(), result.state());
    }

    /** All disclosures that a list shows from its first line to its last; of a search as many as it reaches. */
    List<Disclosure> chosen(Filter filter, String text) {
        if (text.isEmpty()) {
            return bound(
                            entities.createQuery(
                                    "select d from DisclosureVersion v join Disclosure d on d.id = v.disclosureId"
                                            + " left join KnownCell c on c.id = v.cellId" + newest(filter)
                                            + within(Permission.READ_DISCLOSURE_WORK)
                                                    .condition(),
                                    Disclosure.class),
                            filter)
                    .getResultList();
        }
        var found = new ArrayList<Disclosure>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            var result = index.find(query(text, filter, page));
            pages = Math.min(result.pages(), SearchQuery.DEEPEST_HIT / SearchQuery.PAGE_SIZE);
            var ids = result.hits().stream().map(hit -> hit.subject().id()).toList();
            if (!ids.isEmpty()) {
                var within = within(Permission.READ_DISCLOSURE_WORK);
                found.addAll(within.bound(entities.createQuery(
                                "select d from DisclosureVersion v join Disclosure d on d.id = v.disclosureId"
                                        + " where d.id in :ids and v.newest = true" + within.condition(),
                                Disclosure.class))
                        .setParameter("ids", ids)
                        .getResultList());
            }
        }
        return found;
    }

    /** By what the search narrows down, as {@link DisclosureSearch} writes it; never beyond what the reader reaches. */
    private SearchQuery query(String text, Filter filter, int page) {
        var chosen = new HashMap<String, Set<String>>();
        if (filter.kind() != null) {
            chosen.put(DisclosureSearch.KIND, Set.of(filter.kind().code()));
        }
        if (filter.shown()) {
            chosen.put(DisclosureSearch.STATE, Set.of(DisclosureSearch.SHOWN));
        } else if (Boolean.TRUE.equals(filter.withdrawn())) {
            chosen.put(DisclosureSearch.STATE, Set.of(DisclosureSearch.WITHDRAWN));
        } else if (filter.state() != null) {
            chosen.put(DisclosureSearch.STATE, Set.of(filter.state().name()));
        }
        var query = new SearchQuery(text, chosen, SearchQuery.Order.RELEVANCE, page);
        var reach = current.reach(Permission.READ_DISCLOSURE_WORK);
        if (filter.unitCode() == null) {
            return reach.whole() ? query : query.within(DisclosureSearch.UNIT, codes(reach.cells()));
        }
        return query.within(
                DisclosureSearch.UNIT,
                codes(cells.chosen(filter.cells()).stream().filter(reach::has).collect(Collectors.toSet())));
    }

    /** The codes of some units; a code that none bears where there is none. */
    private Set<String> codes(Set<CellId> units) {
        var codes = cells.byIds(units).values().stream().map(Cell::getCode).collect(Collectors.toSet());
        return codes.isEmpty() ? Set.of("-") : codes;
    }

    /** The newest versions of these disclosures, in the order of the keys; what is gone meanwhile is left out. */
    private List<VersionLine> lines(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var within = within(Permission.READ_DISCLOSURE_WORK);
        var found = within.bound(entities.createQuery(
                        VersionLine.SELECT + " where d.id in :ids and v.newest = true" + within.condition(),
                        VersionLine.class))
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(VersionLine::disclosureId, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<VersionLine> mine(String condition, int limit) {
        var within = within(Permission.DRAFT_DISCLOSURE);
        return within.bound(entities.createQuery(
                        VersionLine.SELECT
                                + " where v.state = :draft and v.batchId is null and :me member of v.editors"
                                + condition
                                + within.condition()
                                + " order by v.editedAt desc, v.id desc",
                        VersionLine.class))
                .setParameter("draft", VersionState.DRAFT)
                .setParameter("me", me())
                .setMaxResults(Math.min(limit, MOST))
                .getResultList();
    }

    /** The newest version of each of these disclosures by number; what is not there is left out. */
    @Permitted(value = Permission.READ_DISCLOSURE_WORK, scope = Scope.WITHIN)
    public List<VersionLine> byNumbers(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var within = within(Permission.READ_DISCLOSURE_WORK);
        return within.bound(entities.createQuery(
                        VersionLine.SELECT + " where d.number in :numbers and v.newest = true" + within.condition()
                                + " order by d.number",
                        VersionLine.class))
                .setParameter("numbers", numbers)
                .setMaxResults(MOST)
                .getResultList();
    }

    private WithinReach within(Permission permission) {
        return WithinReach.of(current.get(), permission);
    }

    private long me() {
        return current.get().account().value();
    }

    private static String newest(Filter filter) {
        return " where " + (filter.shown() ? Disclosures.SHOWN : "v.newest = true")
                + (filter.kind() == null ? "" : " and d.kind = :kind")
                + (filter.state() == null ? "" : " and v.state = :state")
                + (filter.unitCode() == null ? "" : " and v.cellId in :units")
                + (filter.withdrawn() == null
                        ? ""
                        : " and d.withdrawnAt is " + (filter.withdrawn() ? "not null" : "null"));
    }

    private <T> TypedQuery<T> bound(TypedQuery<T> query, Filter filter) {
        within(Permission.READ_DISCLOSURE_WORK).bound(query);
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind());
        }
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        if (filter.unitCode() != null) {
            query.setParameter("units", Reach.over(cells.chosen(filter.cells())).keys());
        }
        return query;
    }
}
