package org.sungrid.admin.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.Turning;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.disclosure.VersionState;
import org.sungrid.disclosure.WorkSheet;
import org.sungrid.disclosure.WorkSheet.Filter;
import org.sungrid.disclosure.WorkSheet.Found;
import org.sungrid.disclosure.WorkSheet.Order;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.refusal.Refusal;
import org.sungrid.search.SearchResult.State;
import org.sungrid.web.House;

/**
 * All disclosures, each by its newest version. Without words they stand in an order and are turned by key; with words the
 * node's index finds them, best first. All that is asked stands in the address, so a list can be kept and handed on.
 */
@Named("disclosureList")
@RequestScoped
public class ListPage {

    private static final String PATH = "/disclosures";

    /** The word for disclosures that were taken from the portal; beside it stand the states of versions. */
    private static final String WITHDRAWN = "WITHDRAWN";

    /** The word for what the public is shown, each by the version that it is shown. */
    private static final String SHOWN = "SHOWN";

    @Inject
    private WorkSheet work;

    @Inject
    private Cells cells;

    @Inject
    private CurrentActor current;

    @Inject
    private House house;

    @Inject
    private Answer answer;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private Leaf<VersionLine> leaf = new Leaf<>(List.of(), false, false);
    private Found found;
    private List<Cell> units;

    @PostConstruct
    void read() {
        var reach = current.reach(Permission.READ_DISCLOSURE_WORK);
        units = new ArrayList<>();
        cells.answerableOn(LocalDate.now(clock)).stream()
                .filter(unit -> reach.has(unit.id()))
                .forEach(units::add);
        if (!getUnit().isEmpty()
                && units.stream().noneMatch(unit -> unit.getCode().equals(getUnit()))) {
            // A post, or a unit that exists no more: for those who see what is there.
            cells.findByCode(getUnit()).filter(cell -> reach.has(cell.id())).ifPresent(units::add);
        }
        answer.to(() -> {
            if (getText().isEmpty()) {
                leaf = work.leaf(filter(), order(), Place.of(asked("after"), asked("before")));
            } else {
                found = work.find(getText(), filter(), page());
            }
        });
    }

    /** What was asked and cannot be answered is told with the status that says so. */
    public void prepare() {
        if (answer.isRefused()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private Filter filter() {
        var kind = getKind().isEmpty() ? null : DisclosureKind.of(getKind()).orElse(null);
        boolean withdrawn = getState().equals(WITHDRAWN);
        boolean shown = getState().equals(SHOWN);
        var state = Arrays.stream(VersionState.values())
                .filter(one -> one.name().equals(getState()))
                .findFirst();
        if (!getKind().isEmpty() && kind == null) {
            answer.add(Refusal.of("kind", "admin.list.refusal.kind"));
        }
        if (!getState().isEmpty() && !withdrawn && !shown && state.isEmpty()) {
            answer.add(Refusal.of("state", "admin.list.refusal.state"));
        }
        boolean unitKnown = units.stream().anyMatch(unit -> unit.getCode().equals(getUnit()));
        if (!getUnit().isEmpty() && !unitKnown) {
            answer.add(Refusal.of("unit", "admin.list.refusal.unit"));
        }
        return new Filter(
                kind,
                state.orElse(null),
                unitKnown ? getUnit() : null,
                withdrawn || state.isPresent() ? (Boolean) withdrawn : null,
                unitKnown && isBelow(),
                shown);
    }

    private Order order() {
        return Arrays.stream(Order.values())
                .filter(one -> code(one).equals(getSort()))
                .findFirst()
                .orElse(Order.EDITED_LAST);
    }

    private int page() {
        var page = asked("page");
        return page != null && page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1;
    }

    public List<VersionLine> getLines() {
        return found == null ? leaf.lines() : found.lines();
    }

    public Turning getTurning() {
        if (found == null) {
            return Turning.of(leaf, question(), order()::place);
        }
        return new Turning(
                found.page() > 1 ? Turning.address(question(), "page", String.valueOf(found.page() - 1)) : "",
                found.page() < found.pages()
                        ? Turning.address(question(), "page", String.valueOf(found.page() + 1))
                        : "");
    }

    /** The address of this list from its beginning. */
    private String question() {
        var address = PATH;
        for (var one : List.of("q", "kind", "state", "unit", "below", "sort")) {
            var value = asked(one);
            if (value != null && !value.isBlank()) {
                address = Turning.address(address, one, value);
            }
        }
        return address;
    }

    /** Whether words were searched for. */
    public boolean isSearched() {
        return found != null;
    }

    /** How many were found; only where words were searched for. */
    public long getTotal() {
        return found.total();
    }

    /** What the index says of itself where it does not know everything yet; empty else. */
    public String getIndexState() {
        return found == null || found.state() == State.CURRENT
                ? ""
                : found.state().key();
    }

    public boolean isFiltered() {
        return !(getText().isEmpty()
                && getKind().isEmpty()
                && getState().isEmpty()
                && getUnit().isEmpty());
    }

    public DisclosureKind[] getKinds() {
        return DisclosureKind.values();
    }

    public VersionState[] getStates() {
        return VersionState.values();
    }

    public List<Cell> getUnits() {
        return units;
    }

    /** The name of the unit that answers for a version; of one that was closed its code. */
    public String unit(VersionLine line) {
        return units.stream()
                .filter(unit -> unit.getCode().equals(line.unitCode()))
                .findFirst()
                .map(unit -> unit.name(house.getLocale()))
                .orElse(line.unitCode());
    }

    public Order[] getOrders() {
        return Order.values();
    }

    /** How an order is written in an address and in the key of its name. */
    public String code(Order order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String getText() {
        return asked("q") == null ? "" : asked("q").strip();
    }

    public String getKind() {
        return Optional.ofNullable(asked("kind")).orElse("");
    }

    public String getState() {
        return Optional.ofNullable(asked("state")).orElse("");
    }

    public String getUnit() {
        return Optional.ofNullable(asked("unit")).orElse("");
    }

    /** Whether what stands below the unit is listed as well. */
    public boolean isBelow() {
        return "true".equals(asked("below"));
    }

    public String getSort() {
        return Optional.ofNullable(asked("sort")).orElse("");
    }

    private String asked(String name) {
        return request.getParameter(name);
    }
}
