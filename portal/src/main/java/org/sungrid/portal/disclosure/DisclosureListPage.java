package org.sungrid.portal.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sungrid.grid.PublicGrid;
import org.sungrid.grid.ShownCell;
import org.sungrid.refusal.Refusal;
import org.sungrid.search.SearchIndex;
import org.sungrid.search.SearchQuery.Order;
import org.sungrid.search.SearchResult;
import org.sungrid.ticket.board.BoardState;
import org.sungrid.web.House;
import org.sungrid.web.PageText;

/** The list of disclosures: search words, facets, order, pages. Words are looked for on the board too. */
@Named("disclosureList")
@RequestScoped
public class DisclosureListPage {

    static final String PATH = "/disclosures";

    /** A facet's first values stand open; the rest can be unfolded. */
    private static final int VALUES_AT_FIRST = 8;

    /** Above what was found, so no more than a glance takes in. */
    private static final int MOST_RESPONSIBLE = 3;

    /** Characters of what may be a street or a trade. */
    private static final int LONGEST_PLACE = 40;

    /** One value of a facet as a line: choosing it, or letting it go if it is chosen. */
    public record Choice(String label, int count, boolean chosen, String address) {}

    /** A facet with its values; those at first and those to unfold. */
    public record Facet(String label, List<Choice> first, List<Choice> rest) {}

    /** A facet's value in the form, so that new words keep what was chosen. */
    public record Kept(String name, String value) {}

    @Inject
    private HttpServletRequest request;

    @Inject
    private SearchIndex index;

    @Inject
    private PublicGrid publicGrid;

    @Inject
    private FacetLabels labels;

    @Inject
    private PageText text;

    @Inject
    private House house;

    private Question question;
    private SearchResult result;
    private ListAddress addresses;
    private List<DisclosureLine> lines = List.of();
    private List<Facet> facets = List.of();
    private List<MeantWords> corrections = List.of();
    private List<ShownCell> responsible = List.of();

    @PostConstruct
    void read() {
        question = Question.everywhere(request.getParameterMap());
        if (!question.understood()) {
            return;
        }
        result = index.find(question.query());
        addresses = ListAddress.of(PATH, question.query());
        lines = result.hits().stream().map(DisclosureLine::of).toList();
        facets = Question.FACETS.stream()
                .map(this::facet)
                .filter(facet -> !facet.first().isEmpty())
                .toList();
        corrections = index.corrections(question.query(), result).stream()
                .map(words -> new MeantWords(words, addresses.inWords(words).page(1)))
                .toList();
        if (!getTyped().isEmpty() && getTyped().length() <= LONGEST_PLACE && getPage() == 1) {
            responsible = publicGrid.offered(getTyped(), MOST_RESPONSIBLE);
        }
    }

    /** The units that are responsible for what was typed, where it is a street, a town, a trade or a name. */
    public List<ShownCell> getResponsible() {
        return responsible;
    }

    /** What may have been meant, where little or nothing was found. */
    public List<MeantWords> getCorrections() {
        return corrections;
    }

    /** Tells the browser by the status what the page tells by words. */
    public void prepare() {
        if (!question.understood()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    public boolean isUnderstood() {
        return question.understood();
    }

    public String getTyped() {
        return question.typed();
    }

    public boolean isAsked() {
        return question.isNarrow();
    }

    /** How a matter of the board stands today. */
    public BoardState state(DisclosureLine line) {
        return line.stateOn(house.getToday());
    }

    /** Whether there is a disclosure to be followed among what is found: the board has feeds of its own. */
    public boolean isFollowed() {
        return isAsked() && lines.stream().anyMatch(line -> !line.isBoard());
    }

    /** Address of the feed of what this list finds, of disclosures alone. */
    public String getFeed() {
        return question.addressOn("/feed.atom", 1);
    }

    /** What cannot be understood, as sentences. */
    public List<String> getRefusals() {
        return question.refusals().stream()
                .map(refusal -> text.text(refusal.key(), refusal.arguments().toArray()))
                .toList();
    }

    /** What is wrong with the words, to stand beside them; empty if nothing is. */
    public boolean isTypedRefused() {
        return question.refusals().stream().map(Refusal::field).anyMatch("q"::equals);
    }

    public List<DisclosureLine> getLines() {
        return lines;
    }

    public long getTotal() {
        return result.total();
    }

    public List<Facet> getFacets() {
        return facets;
    }

    public boolean isIndexCurrent() {
        return result.state() == SearchResult.State.CURRENT;
    }

    public String getIndexState() {
        return text.get(result.state().key());
    }

    /** What is chosen, each to be let go of by its address. */
    public List<Choice> getChosen() {
        List<Choice> all = new ArrayList<>();
        question.chosen()
                .forEach((facet, values) -> values.forEach(value -> all.add(new Choice(
                        labels.of(facet, value, text.getLanguage()), 0, true, addresses.without(facet, value)))));
        return all;
    }

    public String getWithoutAny() {
        return addresses.withoutAny();
    }

    public List<Kept> getKept() {
        List<Kept> all = new ArrayList<>();
        question.chosen().forEach((facet, values) -> values.forEach(value -> all.add(new Kept(facet, value))));
        return all;
    }

    /** The orders to choose from; the one in use is chosen. Without words there is nothing to be relevant to. */
    public List<Choice> getOrders() {
        List<Choice> all = new ArrayList<>();
        for (Order order : Order.values()) {
            if (order != Order.RELEVANCE || !question.typed().isEmpty()) {
                all.add(new Choice(
                        text.get("portal.list.order." + order.name().toLowerCase(Locale.ROOT)),
                        0,
                        order == question.query().order(),
                        addresses.ordered(order)));
            }
        }
        return all;
    }

    public int getPage() {
        return result.page();
    }

    public int getPages() {
        return result.pages();
    }

    public String getPrevious() {
        return result.page() > 1 ? addresses.page(Math.min(result.page(), result.pages() + 1) - 1) : "";
    }

    public String getNext() {
        return result.page() < result.pages() ? addresses.page(result.page() + 1) : "";
    }

    /** What a value is called in the language of this page. */
    public String label(String facet, String value) {
        return labels.of(facet, value, text.getLanguage());
    }

    /** What a fee charges, in a few words; empty for other kinds. */
    public String charge(DisclosureLine line) {
        return FeeWords.charge(line.getShown(), text);
    }

    /** The entry of the navigation that this list answers. */
    public String getAt() {
        Set<String> kinds = question.chosen().getOrDefault("kind", Set.of());
        return kinds.size() == 1 ? kinds.iterator().next() : "all";
    }

    private Facet facet(String name) {
        List<Choice> choices = labels.told(result.facet(name)).stream()
                .map(value -> new Choice(
                        labels.of(name, value.value(), text.getLanguage()),
                        value.count(),
                        value.chosen(),
                        value.chosen() ? addresses.without(name, value.value()) : addresses.with(name, value.value())))
                .toList();
        int first = Math.min(VALUES_AT_FIRST, choices.size());
        return new Facet(
                text.get("portal.list.facet." + name),
                choices.subList(0, first),
                choices.subList(first, choices.size()));
    }
}
