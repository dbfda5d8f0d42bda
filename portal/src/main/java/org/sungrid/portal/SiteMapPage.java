package org.sungrid.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureSearch;
import org.sungrid.disclosure.Theme;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.Cells;
import org.sungrid.search.SearchIndex;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult;
import org.sungrid.search.SearchResult.FacetValue;
import org.sungrid.web.House;
import org.sungrid.web.PageText;

/** All there is, with how much of it: what the list of disclosures finds for each kind, unit, year and subject. */
@Named("siteMap")
@RequestScoped
public class SiteMapPage {

    private static final Comparator<FacetValue> LATEST_FIRST =
            Comparator.comparing(FacetValue::value).reversed();

    /**
     * A part of the list of disclosures.
     *
     * @param address empty where it holds nothing
     */
    public record Part(String label, int count, String address) {}

    @Inject
    private SearchIndex index;

    @Inject
    private Cells cells;

    @Inject
    private Clock clock;

    @Inject
    private House house;

    @Inject
    private PageText text;

    private SearchResult all;

    @PostConstruct
    void read() {
        all = index.find(SearchQuery.everything().within(DisclosureSearch.KIND, DisclosureSearch.KINDS));
    }

    public long getTotal() {
        return all.total();
    }

    public boolean isIndexCurrent() {
        return all.state() == SearchResult.State.CURRENT;
    }

    public String getIndexState() {
        return text.get(all.state().key());
    }

    public List<Part> getKinds() {
        var counts = counts(DisclosureSearch.KIND);
        return Arrays.stream(DisclosureKind.values())
                .map(kind -> part(
                        DisclosureSearch.KIND,
                        kind.code(),
                        text.get("portal." + kind.code() + ".name"),
                        counts.getOrDefault(kind.code(), 0)))
                .toList();
    }

    /** Every unit of today, and whatever else in the grid answers for something, in the grid's order. */
    public List<Part> getUnits() {
        var counts = counts(DisclosureSearch.UNIT);
        return cells.answerableOn(LocalDate.now(clock)).stream()
                .filter(cell -> cell.getLevel() == CellLevel.UNIT || counts.containsKey(cell.getCode()))
                .map(cell ->
                        part(DisclosureSearch.UNIT, cell.getCode(), name(cell), counts.getOrDefault(cell.getCode(), 0)))
                .toList();
    }

    public List<Part> getYears() {
        return all.facet(DisclosureSearch.YEAR).values().stream()
                .sorted(LATEST_FIRST)
                .map(year -> part(DisclosureSearch.YEAR, year.value(), year.value(), year.count()))
                .toList();
    }

    public List<Part> getThemes() {
        var counts = counts(DisclosureSearch.THEME);
        return Arrays.stream(Theme.values())
                .filter(theme -> counts.containsKey(theme.code()))
                .map(theme -> part(
                        DisclosureSearch.THEME, theme.code(), text.get(theme.labelKey()), counts.get(theme.code())))
                .toList();
    }

    private String name(Cell cell) {
        return cell.name(house.getLocale());
    }

    private Map<String, Integer> counts(String facet) {
        return all.facet(facet).values().stream().collect(Collectors.toMap(FacetValue::value, FacetValue::count));
    }

    private static Part part(String facet, String value, String label, int count) {
        return new Part(label, count, count == 0 ? "" : "/disclosures?" + facet + "=" + value);
    }
}
