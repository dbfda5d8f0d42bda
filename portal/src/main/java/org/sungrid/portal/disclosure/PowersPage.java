package org.sungrid.portal.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureSearch;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.PowerClass;
import org.sungrid.disclosure.PowerContent;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.DisclosureId;
import org.sungrid.refusal.Refusal;
import org.sungrid.search.QueryRefused;
import org.sungrid.search.SearchIndex;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchQuery.Order;
import org.sungrid.search.SearchResult;
import org.sungrid.text.Language;
import org.sungrid.web.PageText;

/** The list of powers (权力清单): by class and by unit with how many each has, and who holds each. */
@Named
@RequestScoped
public class PowersPage {

    static final String PATH = "/powers";

    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,3}");
    private static final int LONGEST_SHOWN_BACK = 1_000;

    @Inject
    private HttpServletRequest request;

    @Inject
    private SearchIndex index;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Cells cells;

    @Inject
    private FacetLabels labels;

    @Inject
    private PageText text;

    /** A class or a unit with how many powers it has; choosing what is chosen lets it go. */
    public record Choice(String label, int count, boolean chosen, String address) {}

    /** Who holds which part. @param address empty where the grid does not know the post */
    public record Held(String part, String post, String address) {}

    /** A power as a line. */
    public record Line(String number, String title, PowerClass powerClass, String unit, List<Held> holders) {}

    private String typed;
    private String powerClass;
    private String unit;
    private int page = 1;
    private List<Refusal> refusals = List.of();
    private SearchResult result;
    private List<Line> lines = List.of();

    @PostConstruct
    void read() {
        typed = asked("q");
        powerClass = asked("class");
        unit = asked("unit");
        var turned = asked("page");
        try {
            if (!powerClass.isEmpty() && PowerClass.of(powerClass).isEmpty()) {
                throw new QueryRefused(QueryRefused.Reason.BAD_FACET, brief(powerClass));
            }
            if (!turned.isEmpty() && !PAGE.matcher(turned).matches()) {
                refusals = List.of(Refusal.of("page", "portal.refusal.page", brief(turned)));
                return;
            }
            page = turned.isEmpty() ? 1 : Integer.parseInt(turned);
            result = index.find(query());
            lines = lines();
        } catch (QueryRefused refused) {
            refusals = refused.refusals();
        }
    }

    private String asked(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private SearchQuery query() {
        var query = SearchQuery.of(typed).choosing(DisclosureSearch.KIND, DisclosureKind.POWER.code());
        if (!powerClass.isEmpty()) {
            query = query.choosing(DisclosureSearch.POWER, powerClass);
        }
        if (!unit.isEmpty()) {
            query = query.choosing(DisclosureSearch.UNIT, unit);
        }
        return query.ordered(Question.usualOrder(typed) == Order.NEWEST ? Order.OLDEST : Order.RELEVANCE)
                .onPage(page);
    }

    /** The hits with what the database says of them; what it no longer shows is left out. */
    private List<Line> lines() {
        var ids = result.hits().stream()
                .map(hit -> new DisclosureId(hit.subject().id()))
                .toList();
        var heads = disclosures.byIds(ids);
        var versions = disclosures.newest(ids).stream()
                .collect(Collectors.toMap(DisclosureVersion::disclosure, Function.identity()));
        var contents = disclosures.contents(versions.values());
        var known = cells.byCodes(contents.values().stream()
                .flatMap(content -> ((PowerContent) content).holders().stream())
                .map(holder -> holder.post())
                .collect(Collectors.toSet()));
        return ids.stream()
                .filter(id -> heads.containsKey(id) && versions.containsKey(id))
                .map(id -> {
                    var content = (PowerContent) contents.get(versions.get(id).id());
                    return new Line(
                            heads.get(id).getNumber(),
                            content.particulars().title(),
                            content.powerClass(),
                            content.particulars().unit().isEmpty()
                                    ? ""
                                    : labels.of(
                                            DisclosureSearch.UNIT,
                                            content.particulars().unit(),
                                            text.getLanguage()),
                            content.holders().stream()
                                    .map(holder -> held(holder.part(), holder.post(), known))
                                    .toList());
                })
                .toList();
    }

    private Held held(String part, String post, Map<String, Cell> known) {
        return Optional.ofNullable(known.get(post))
                .map(cell -> new Held(part, cell.name(language().locale()), "/grid/" + post))
                .orElse(new Held(part, post, ""));
    }

    /** Tells the browser by the status what the page tells by words. */
    public void prepare() {
        if (!isUnderstood()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    public boolean isUnderstood() {
        return refusals.isEmpty();
    }

    /** What cannot be understood, as sentences. */
    public List<String> getRefusals() {
        return refusals.stream()
                .map(refusal -> text.text(refusal.key(), refusal.arguments().toArray()))
                .toList();
    }

    public String getTyped() {
        return typed.length() <= LONGEST_SHOWN_BACK ? typed : typed.substring(0, LONGEST_SHOWN_BACK);
    }

    public String getPowerClass() {
        return powerClass;
    }

    public String getUnit() {
        return unit;
    }

    public boolean isAsked() {
        return !typed.isEmpty() || !powerClass.isEmpty() || !unit.isEmpty();
    }

    public List<Line> getLines() {
        return lines;
    }

    public long getTotal() {
        return result.total();
    }

    public boolean isIndexCurrent() {
        return result.state() == SearchResult.State.CURRENT;
    }

    public String getIndexState() {
        return text.get(result.state().key());
    }

    /** The classes in the order of the law, each with how many there are. */
    public List<Choice> getClasses() {
        var counts = counts(DisclosureSearch.POWER);
        return Arrays.stream(PowerClass.values())
                .filter(one -> counts.containsKey(one.code()))
                .map(one -> new Choice(
                        text.get(one.labelKey()),
                        counts.get(one.code()),
                        one.code().equals(powerClass),
                        address(typed, one.code().equals(powerClass) ? "" : one.code(), unit, 1)))
                .toList();
    }

    public List<Choice> getUnits() {
        return labels.told(result.facet(DisclosureSearch.UNIT)).stream()
                .map(value -> new Choice(
                        labels.of(DisclosureSearch.UNIT, value.value(), language()),
                        value.count(),
                        value.chosen(),
                        address(typed, powerClass, value.chosen() ? "" : value.value(), 1)))
                .toList();
    }

    public int getPage() {
        return result.page();
    }

    public int getPages() {
        return result.pages();
    }

    public String getPrevious() {
        return result.page() > 1
                ? address(typed, powerClass, unit, Math.min(result.page(), result.pages() + 1) - 1)
                : "";
    }

    public String getNext() {
        return result.page() < result.pages() ? address(typed, powerClass, unit, result.page() + 1) : "";
    }

    private Map<String, Integer> counts(String facet) {
        return result.facet(facet).values().stream()
                .collect(Collectors.toMap(SearchResult.FacetValue::value, SearchResult.FacetValue::count));
    }

    private Language language() {
        return text.getLanguage();
    }

    private static String address(String typed, String powerClass, String unit, int page) {
        var question = parameter("q", typed)
                + parameter("class", powerClass)
                + parameter("unit", unit)
                + (page > 1 ? "&page=" + page : "");
        return question.isEmpty() ? PATH : PATH + "?" + question.substring(1);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String brief(String typed) {
        return typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
    }
}
