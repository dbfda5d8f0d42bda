package org.sungrid.portal.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureSearch;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.PublicGrid;
import org.sungrid.grid.ShownCell;
import org.sungrid.grid.ShownGrid;
import org.sungrid.search.SearchIndex;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult.FacetValue;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/** One cell as the public sees it today, or that it is closed (410). */
@Named
@RequestScoped
public class CellPage {

    /** Posts and their duties; a unit with more is told by its sections. */
    private static final int MOST_DUTIES = 200;

    /** As many units as one question to the list of disclosures may name. */
    private static final int MOST_CHOSEN = 20;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PublicGrid publicGrid;

    @Inject
    private Disclosures disclosures;

    @Inject
    private SearchIndex index;

    @Inject
    private House house;

    /** What is disclosed of a kind, and where. */
    public record Disclosed(DisclosureKind kind, int count, String address) {}

    private ShownGrid grid;
    private ShownCell shown;
    private Cell closed;
    private Map<String, List<VersionLine>> duties = Map.of();

    @PostConstruct
    void read() {
        var code = Visit.of(request).parts().get("code");
        grid = publicGrid.today();
        shown = grid.find(code).orElse(null);
        if (shown == null) {
            closed = publicGrid.closed(code).orElse(null);
            return;
        }
        duties = disclosures
                .shownOf(
                        DisclosureKind.POST_DUTIES,
                        Stream.concat(Stream.of(shown), getPosts().stream())
                                .map(one -> one.cell().id())
                                .toList(),
                        MOST_DUTIES)
                .stream()
                .collect(Collectors.groupingBy(VersionLine::unitCode));
    }

    /** Decides the answer before anything is drawn. */
    public void prepare() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        if (shown == null && closed == null) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        } else if (shown == null) {
            faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
        }
    }

    /** {@code null} when it is closed. */
    public ShownCell getShown() {
        return shown;
    }

    /** As it stood last; {@code null} while it exists. */
    public Cell getClosed() {
        return closed;
    }

    public LocalDate getLastDay() {
        return closed.span().last();
    }

    public String getTitle() {
        var cell = shown == null ? closed : shown.cell();
        return cell == null ? "" : cell.name(house.getLocale());
    }

    /** What it stands below, the highest first. */
    public List<ShownCell> getAbove() {
        return grid.above(shown);
    }

    /** What it stands directly below; {@code null} for the highest. */
    public ShownCell getParent() {
        var above = getAbove();
        return above.isEmpty() ? null : above.get(above.size() - 1);
    }

    /** Who answers while it is vacant; {@code null} where nobody above is named. */
    public ShownCell getAnswering() {
        return grid.answering(shown).orElse(null);
    }

    /** What stands directly below it, but for posts. */
    public List<ShownCell> getSections() {
        return grid.below(shown).stream()
                .filter(one -> one.cell().getLevel() != CellLevel.POST)
                .toList();
    }

    /** The posts in it and in its sections; of the leadership only its own. */
    public List<ShownCell> getPosts() {
        var below = grid.below(shown);
        return (shown.cell().getLevel() == CellLevel.LEADERSHIP
                        ? below.stream()
                        : below.stream().flatMap(one -> Stream.concat(Stream.of(one), grid.below(one).stream())))
                .filter(one -> one.cell().getLevel() == CellLevel.POST)
                .toList();
    }

    /** The disclosed duties of a post. */
    public List<VersionLine> duties(ShownCell post) {
        return duties.getOrDefault(post.cell().getCode(), List.of());
    }

    /** What is disclosed for which it, or something in it, answers. */
    public List<Disclosed> getDisclosed() {
        var codes = Stream.concat(
                        Stream.of(shown),
                        shown.cell().getLevel() == CellLevel.LEADERSHIP
                                ? Stream.empty()
                                : Stream.concat(getSections().stream(), getPosts().stream()))
                .map(one -> one.cell().getCode())
                .limit(MOST_CHOSEN)
                .toList();
        var query = SearchQuery.everything();
        for (var code : codes) {
            query = query.choosing(DisclosureSearch.UNIT, code);
        }
        var units = codes.stream().map(code -> "&unit=" + code).collect(Collectors.joining());
        var counts = index.find(query).facet(DisclosureSearch.KIND).values().stream()
                .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
        return Stream.of(DisclosureKind.values())
                .filter(kind -> counts.getOrDefault(kind.code(), 0) > 0)
                .map(kind -> new Disclosed(kind, counts.get(kind.code()), "/disclosures?kind=" + kind.code() + units))
                .toList();
    }
}
