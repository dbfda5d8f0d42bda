package org.sungrid.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Theme;
import org.sungrid.disclosure.Validity;
import org.sungrid.search.SearchQuery;
import org.sungrid.ticket.board.BoardState;
import org.sungrid.web.Application;
import org.sungrid.web.PageText;

/** How others may use what is disclosed: the addresses, what they understand, and what can be relied on. */
@Named("developers")
@RequestScoped
public class DevelopersPage {

    /** Those of one disclosure and of the board; all others belong to the list. */
    private static final List<String> OF_ONE = List.of("on", "as-published", "state", "after", "before");

    @Inject
    private PageText text;

    @Inject
    private Application application;

    /** An address and what it gives. */
    public record Address(String path, String href, String says) {}

    /** A parameter, what it does, and the words it takes, if they are a closed list. */
    public record Parameter(String name, String says, List<Word> words) {}

    /** A word for programs, and the one for people. */
    public record Word(String code, String label) {}

    /** The columns of the table of one kind. */
    public record Table(String kind, String label, List<Word> columns) {}

    public List<Address> getAddresses() {
        return Endpoint.ALL.stream()
                .map(endpoint -> new Address(
                        endpoint.path(),
                        endpoint.path().contains("{") ? "" : endpoint.path(),
                        text.get(endpoint.textKey())))
                .toList();
    }

    public List<Parameter> getParameters() {
        return Stream.concat(Endpoint.ALL.get(0).parameters().stream(), OF_ONE.stream())
                .map(name -> new Parameter(name, text.get("developers.parameter." + name), words(name)))
                .toList();
    }

    public List<Table> getTables() {
        return Arrays.stream(DisclosureKind.values())
                .map(kind -> new Table(
                        kind.code(),
                        text.get(kind.labelKey()),
                        new DisclosureTable(kind)
                                .columns().stream()
                                        .map(column -> new Word(column.name(), label(column)))
                                        .toList()))
                .toList();
    }

    /** Lines on one page of the table. */
    public int getLines() {
        return TableResource.LINES;
    }

    /** Lines on one page of the board's table. */
    public int getBoardLines() {
        return BoardTableResource.LINES;
    }

    public List<String> getBoardColumns() {
        return BoardTable.COLUMNS;
    }

    /** Lines on one page of the list. */
    public int getListLines() {
        return SearchQuery.PAGE_SIZE;
    }

    /** How deep the pages of any question reach. */
    public int getDeepest() {
        return SearchQuery.DEEPEST_HIT;
    }

    public String getExample() {
        return "curl '" + application.absolute("/api/v1/disclosures?kind=fee&validity=in-force") + "'";
    }

    public String getTableExample() {
        return "curl -O '" + application.absolute("/api/v1/disclosures.csv?kind=fee") + "'";
    }

    private String label(DisclosureTable.Column column) {
        var label = text.get(column.labelKey());
        return column.columnLabelKey() == null ? label : label + " – " + text.get(column.columnLabelKey());
    }

    private List<Word> words(String parameter) {
        return switch (parameter) {
            case "kind" -> words(DisclosureKind.values());
            case "validity" -> words(Validity.values());
            case "theme" -> words(Theme.values());
            case "state" ->
                Arrays.stream(BoardState.values())
                        .map(state -> new Word(state.code(), text.get(state.labelKey())))
                        .toList();
            case "sort" ->
                Arrays.stream(SearchQuery.Order.values())
                        .map(order -> order.name().toLowerCase(Locale.ROOT))
                        .map(order -> new Word(order, text.get("portal.list.order." + order)))
                        .toList();
            default -> List.of();
        };
    }

    private List<Word> words(Coded... values) {
        return Arrays.stream(values)
                .map(value -> new Word(value.code(), text.get(value.labelKey())))
                .toList();
    }
}
