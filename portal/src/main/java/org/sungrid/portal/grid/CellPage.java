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
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.PublicGrid;
import org.sungrid.grid.ShownCell;
import org.sungrid.grid.ShownGrid;
import org.sungrid.id.CellId;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/** One cell as the public sees it today, or that it is closed (410). */
@Named
@RequestScoped
public class CellPage {

    /** Duties of posts; every post stands on the page anyway, and none has more than a few. */
    private static final int MOST_DUTIES = 10_000;

    /** As many units as one question to the list of disclosures may name. */
    private static final int MOST_CHOSEN = 20;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PublicGrid publicGrid;

    @Inject
    private Disclosures disclosures;

    @Inject
    private House house;

    /** What is disclosed of a kind. @param address of the list; empty where more cells answer than a list can be asked for */
    public record Disclosed(DisclosureKind kind, long count, String address) {}

    private ShownGrid grid;
    private ShownCell shown;
    private Cell closed;
    private Map<String, List<VersionLine>> duties = Map.of();
    private List<Disclosed> disclosed = List.of();

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
        disclosed = counted();
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
        return grid.sections(shown);
    }

    /** The posts in it and in its sections; of the leadership only its own. */
    public List<ShownCell> getPosts() {
        return grid.posts(shown);
    }

    /** The disclosed duties of a post. */
    public List<VersionLine> duties(ShownCell post) {
        return duties.getOrDefault(post.cell().getCode(), List.of());
    }

    /** What is disclosed for which it, or something in it, answers. */
    public List<Disclosed> getDisclosed() {
        return disclosed;
    }

    private List<Disclosed> counted() {
        var within = Stream.concat(
                        Stream.of(shown),
                        shown.cell().getLevel() == CellLevel.LEADERSHIP
                                ? Stream.empty()
                                : Stream.concat(getSections().stream(), getPosts().stream()))
                .map(ShownCell::cell)
                .toList();
        var counts = disclosures.shownByKind(within.stream().map(Cell::id).toList());
        return Stream.of(DisclosureKind.values())
                .filter(counts::containsKey)
                .map(kind -> disclosed(kind, within, counts.get(kind)))
                .toList();
    }

    private static Disclosed disclosed(DisclosureKind kind, List<Cell> within, Map<CellId, Long> counts) {
        var units = within.stream()
                .filter(cell -> counts.containsKey(cell.id()))
                .map(cell -> "&unit=" + cell.getCode())
                .distinct()
                .toList();
        return new Disclosed(
                kind,
                counts.values().stream().mapToLong(Long::longValue).sum(),
                units.size() > MOST_CHOSEN ? "" : "/disclosures?kind=" + kind.code() + String.join("", units));
    }
}
