package org.sungrid.portal.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.id.DisclosureId;
import org.sungrid.portal.disclosure.Question;
import org.sungrid.refusal.Refused;
import org.sungrid.search.QueryRefused;
import org.sungrid.search.SearchIndex;
import org.sungrid.search.SearchQuery;
import org.sungrid.text.Csv;
import org.sungrid.web.Application;

/** What the list finds, as a table for spreadsheets: the same filters, longer pages. */
@Path("disclosures.csv")
public class TableResource {

    /** The list's pages that make one page of the table. */
    private static final int PAGES = 25;

    /** Lines on one page of the table. */
    static final int LINES = PAGES * SearchQuery.PAGE_SIZE;

    private static final int LAST_PAGE = SearchQuery.DEEPEST_HIT / LINES;

    /** The list's pages whose texts are read at once: not all, so that a table of long laws stays small in memory. */
    private static final int READ_AT_ONCE = 5;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private SearchIndex index;

    @Inject
    private Application application;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @GET
    public Response table() {
        var question = Question.of(request.getParameterMap());
        Refused.when(question.refusals());
        int page = question.query().page();
        if (page > LAST_PAGE) {
            throw new QueryRefused(QueryRefused.Reason.NO_SUCH_PAGE, LAST_PAGE);
        }
        var kind = kind(question);
        var table = new DisclosureTable(kind.orElse(null));
        var csv = new Csv();
        csv.row(table.columns().stream().map(DisclosureTable.Column::name).toList());
        boolean more = fill(csv, table, question.query(), page);
        var answer = Response.ok(csv.toString())
                .type(Csv.MEDIA_TYPE)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\""
                                + kind.map(DisclosureKind::code).orElse("disclosures") + ".csv\"");
        if (more && page < LAST_PAGE) {
            answer.header(
                    "Link",
                    "<" + application.absolute(question.addressOn("/api/v1/disclosures.csv", page + 1))
                            + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** The kind whose own fields the table has: the one asked for, if it is one. */
    private static Optional<DisclosureKind> kind(Question question) {
        var kinds = question.chosen().getOrDefault("kind", Set.of());
        return kinds.size() == 1 ? DisclosureKind.of(kinds.iterator().next()) : Optional.empty();
    }

    /** @return whether there are lines behind this page */
    private boolean fill(Csv csv, DisclosureTable table, SearchQuery query, int page) {
        int first = (page - 1) * PAGES + 1;
        int end = first + PAGES;
        int found = 1;
        var waiting = new ArrayList<DisclosureId>();
        for (int of = first; of < end && of <= Math.max(found, first); of++) {
            var result = index.find(query.onPage(of));
            found = result.pages();
            result.hits()
                    .forEach(hit -> waiting.add(new DisclosureId(hit.subject().id())));
            if (waiting.size() >= READ_AT_ONCE * SearchQuery.PAGE_SIZE) {
                write(csv, table, waiting);
                waiting.clear();
            }
        }
        write(csv, table, waiting);
        return found >= end;
    }

    /** In the order in which they were found; what the database no longer shows is left out. */
    private void write(Csv csv, DisclosureTable table, List<DisclosureId> ids) {
        var heads = disclosures.byIds(ids);
        var versions = disclosures.newest(ids).stream()
                .collect(Collectors.toMap(DisclosureVersion::disclosure, Function.identity()));
        var contents = disclosures.contents(versions.values());
        var units = cells.byIds(versions.values().stream()
                .flatMap(version -> version.unit().stream())
                .collect(Collectors.toSet()));
        var people = persons.byIds(versions.values().stream()
                .flatMap(version -> version.person().stream())
                .collect(Collectors.toSet()));
        var today = LocalDate.now(clock);
        ids.stream()
                .filter(heads::containsKey)
                .map(versions::get)
                .filter(Objects::nonNull)
                .forEach(version -> csv.row(table.row(
                        heads.get(version.disclosure()),
                        version,
                        contents.get(version.id()),
                        version.unit().map(units::get).map(Cell::getName).orElse(""),
                        version.person().map(people::get).map(Person::getName).orElse(""),
                        application.absolute("/disclosures/"
                                + heads.get(version.disclosure()).getNumber()),
                        today)));
    }
}
