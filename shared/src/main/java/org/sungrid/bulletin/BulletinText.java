package org.sungrid.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.database.ManyRows;
import org.sungrid.disclosure.BulletinContent;
import org.sungrid.disclosure.Figure;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Theme;
import org.sungrid.grid.Cells;
import org.sungrid.grid.PublicGrid;
import org.sungrid.id.CellId;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/**
 * Writes the bulletin of a period as a disclosure, in Chinese as all that the bureau publishes. A unit that the public grid
 * hides is not named: the public would learn of it.
 */
@ApplicationScoped
class BulletinText {

    private static final Messages WORDS = Messages.in(Language.CHINESE);

    @Inject
    private Cells cells;

    @Inject
    private PublicGrid grid;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name")
    private String bureau;

    /** @param unit code of the unit that answers for it */
    BulletinContent content(Figures figures, String unit, LocalDate today) {
        var period = figures.period();
        var name = period.name(WORDS);
        var title = WORDS.text("bulletin.draft.title", name);
        return new BulletinContent(
                new Particulars(title, "", "", bureau, today, null, null, null, Theme.INTEGRITY, unit, "", "", null),
                name,
                period.first(),
                period.last(),
                "",
                figures(figures.all()),
                new BulletinBody(WORDS, shown(figures.units())).of(figures));
    }

    private static List<Figure> figures(Tally all) {
        var figures = new ArrayList<Figure>();
        for (var count : List.of(Count.RAISED, Count.CLOSED)) {
            figures.add(figure(count.labelKey(), all.of(count), "tickets"));
        }
        all.closedInTime()
                .percent()
                .ifPresent(rate -> figures.add(new Figure(
                        WORDS.text("bulletin.rate.closed"),
                        rate,
                        WORDS.text("bulletin.measure.percent"),
                        WORDS.text("bulletin.draft.figure.rate", all.of(Count.CLOSED_IN_TIME), all.closedLate()))));
        all.averageDays()
                .ifPresent(days -> figures.add(
                        new Figure(WORDS.text("bulletin.average"), days, WORDS.text("bulletin.measure.days"), "")));
        for (var count : List.of(Count.OPEN, Count.OVERDUE)) {
            figures.add(figure(count.labelKey(), all.of(count), "tickets"));
        }
        return figures;
    }

    private static Figure figure(String key, long number, String measure) {
        return new Figure(WORDS.text(key), BigDecimal.valueOf(number), WORDS.text("bulletin.measure." + measure), "");
    }

    /** The codes of those that the public may know of; of a unit that is unknown by now it may not. */
    private Set<String> shown(List<UnitLine> units) {
        var known = new HashMap<CellId, Boolean>();
        var shown = new HashSet<String>();
        var codes = units.stream().map(UnitLine::code).collect(Collectors.toSet());
        for (var some : ManyRows.parts(codes)) {
            cells.byCodes(some).values().stream()
                    .filter(cell -> grid.shows(cell, known))
                    .forEach(cell -> shown.add(cell.getCode()));
        }
        return shown;
    }
}
