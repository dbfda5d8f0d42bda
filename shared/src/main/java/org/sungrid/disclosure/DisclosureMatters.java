package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sungrid.grid.CellMatter;
import org.sungrid.grid.CellMatter.Named;
import org.sungrid.grid.CellMatter.Side;
import org.sungrid.grid.CellMatters;
import org.sungrid.grid.Extent;
import org.sungrid.id.CellId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;

/**
 * What a cell answers for by what is disclosed, powers and duties of posts by their titles, and what of its disclosures is
 * in work. What is shown is told to whoever may open the cell, as the public reads it too; what is in work only to those who
 * work on disclosures of that cell.
 */
@ApplicationScoped
class DisclosureMatters implements CellMatters {

    /** By name; the rest is in the list. */
    private static final int FIRST = 5;

    /** Told before the others, and by their titles. */
    private static final List<DisclosureKind> BY_TITLE = List.of(DisclosureKind.POWER, DisclosureKind.POST_DUTIES);

    private static final String HERE = "sum(case when v.cellId = :cell then 1 else 0 end)";

    private static final String RETURNED = "disclosure.matter.returned";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Disclosures disclosures;

    @Inject
    private StaleSheet stale;

    @Inject
    private CurrentActor current;

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public List<CellMatter> of(Extent extent) {
        var told = new ArrayList<CellMatter>();
        var worked = extent.within(current.reach(Permission.READ_DISCLOSURE_WORK));
        extent.within(current.reach(Permission.READ_GRID))
                .ifPresent(seen -> told.addAll(shown(seen, worked.isPresent())));
        worked.ifPresent(part -> {
            told.addAll(inWork(part));
            var amount = stale.amount(part);
            var list = "/disclosures/stale?unit=" + part.cell().getCode();
            told.add(new CellMatter(Side.OPEN, "disclosure.matter.stale", amount.here(), amount.below())
                    .at(list, list + "&below=true"));
        });
        return told;
    }

    /** How much of something there is in a cell, and in what stands below it. */
    record Amount(long here, long below) {}

    private List<CellMatter> shown(Extent extent, boolean listed) {
        var counts = new EnumMap<DisclosureKind, Amount>(DisclosureKind.class);
        entities.createQuery(
                        "select d.kind, " + HERE + ", count(v) from DisclosureVersion v join Disclosure d on"
                                + " d.id = v.disclosureId where v.cellId in :cells and " + Disclosures.SHOWN
                                + " group by d.kind",
                        Object[].class)
                .setParameter("cell", extent.key())
                .setParameter("cells", extent.keys())
                .getResultStream()
                .forEach(row -> counts.put((DisclosureKind) row[0], amount(row[1], row[2])));
        return Stream.concat(
                        BY_TITLE.stream(), Stream.of(DisclosureKind.values()).filter(kind -> !BY_TITLE.contains(kind)))
                .filter(counts::containsKey)
                .map(kind -> matter(extent, kind, counts.get(kind), listed))
                .toList();
    }

    private CellMatter matter(Extent extent, DisclosureKind kind, Amount amount, boolean listed) {
        var matter = new CellMatter(Side.ANSWERED_FOR, kind.labelKey(), amount.here(), amount.below());
        if (BY_TITLE.contains(kind)) {
            matter = matter.naming(named(disclosures.shownOf(kind, cells(extent), FIRST), listed));
        }
        return listed ? at(matter, extent, "kind=" + kind.code() + "&state=SHOWN") : matter;
    }

    private List<CellMatter> inWork(Extent extent) {
        var counts = new EnumMap<VersionState, Amount>(VersionState.class);
        var returned = new Amount[] {new Amount(0, 0)};
        entities.createQuery(
                        "select v.state, " + HERE + ", count(v), sum(case when v.cellId = :cell and v.returnedAt is not"
                                + " null then 1 else 0 end), sum(case when v.returnedAt is not null then 1 else 0 end)"
                                + " from DisclosureVersion v join Disclosure d on d.id = v.disclosureId"
                                + " where v.newest = true and v.cellId in :cells and v.state <> :released"
                                + " and d.withdrawnAt is null group by v.state",
                        Object[].class)
                .setParameter("cell", extent.key())
                .setParameter("cells", extent.keys())
                .setParameter("released", VersionState.RELEASED)
                .getResultStream()
                .forEach(row -> {
                    counts.put((VersionState) row[0], amount(row[1], row[2]));
                    if (row[0] == VersionState.DRAFT) {
                        returned[0] = amount(row[3], row[4]);
                    }
                });
        var told = new ArrayList<CellMatter>();
        counts.forEach((state, amount) -> told.add(at(
                new CellMatter(
                        Side.OPEN,
                        "disclosure.matter." + state.name().toLowerCase(Locale.ROOT),
                        amount.here(),
                        amount.below()),
                extent,
                "state=" + state.name())));
        if (returned[0].here() + returned[0].below() > 0) {
            told.add(new CellMatter(Side.OPEN, RETURNED, returned[0].here(), returned[0].below())
                    .naming(named(returned(extent), true)));
        }
        return told;
    }

    /** The first that were given back, longest ago first. */
    private List<VersionLine> returned(Extent extent) {
        return entities.createQuery(
                        VersionLine.SELECT + " where v.newest = true and v.cellId in :cells and v.state = :draft"
                                + " and v.returnedAt is not null and d.withdrawnAt is null order by v.returnedAt, v.id",
                        VersionLine.class)
                .setParameter("cells", extent.keys())
                .setParameter("draft", VersionState.DRAFT)
                .setMaxResults(FIRST)
                .getResultList();
    }

    private static CellMatter at(CellMatter matter, Extent extent, String question) {
        var list = "/disclosures?" + question + "&unit=" + extent.cell().getCode();
        return matter.at(list, list + "&below=true");
    }

    private static List<Named> named(Collection<VersionLine> lines, boolean listed) {
        return lines.stream()
                .map(line -> new Named(line.title(), listed ? "/disclosures/" + line.number() : ""))
                .toList();
    }

    private static List<CellId> cells(Extent extent) {
        return Stream.concat(Stream.of(extent.cell().id()), extent.below().stream())
                .toList();
    }

    static Amount amount(Object here, Object all) {
        return new Amount(number(here), number(all) - number(here));
    }

    private static long number(Object read) {
        return read == null ? 0 : ((Number) read).longValue();
    }
}
