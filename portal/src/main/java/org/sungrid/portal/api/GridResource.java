package org.sungrid.portal.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.grid.PublicGrid;
import org.sungrid.grid.ShownCell;
import org.sungrid.grid.ShownCell.Officer;
import org.sungrid.grid.ShownGrid;
import org.sungrid.refusal.Refused;
import org.sungrid.web.Application;

/** The grid of today as JSON, as the public's pages show it: which unit answers for what, who heads it, its posts. */
@Path("grid")
@Produces("application/json;charset=UTF-8")
public class GridResource {

    static final String PATH = "/api/v1/grid";

    /** Cells of one page. */
    static final int PAGE = 100;

    private static final int LONGEST_TYPED = 100;
    private static final int MOST_DUTIES = 10_000;
    private static final Pattern ORDINAL = Pattern.compile("[1-9][0-9]{0,5}");

    @Inject
    private PublicGrid publicGrid;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Application application;

    @Context
    private HttpServletRequest request;

    /** Every cell after what it stands below, or those that answer for what was typed, the best first. */
    @GET
    public String list() {
        var typed = request.getParameter("q") == null
                ? ""
                : request.getParameter("q").strip();
        var asked = request.getParameter("page");
        Refused.when(typed.length() > LONGEST_TYPED, "q", "portal.grid.refusal.long", LONGEST_TYPED);
        Refused.when(asked != null && !ORDINAL.matcher(asked).matches(), "page", "developers.refusal.grid-page");
        var grid = publicGrid.today();
        var cells = typed.isEmpty() ? grid.all() : grid.responsibleFor(typed);
        int page = asked == null ? 1 : Integer.parseInt(asked);
        int pages = Math.max(1, (cells.size() + PAGE - 1) / PAGE);
        Refused.when(page > pages, "page", "developers.refusal.grid-page");
        var answer = Json.createObjectBuilder()
                .add("total", cells.size())
                .add("page", page)
                .add("pages", pages)
                .add("items", lines(grid, cells.subList((page - 1) * PAGE, Math.min(cells.size(), page * PAGE))));
        if (page < pages) {
            answer.add(
                    "next",
                    application.absolute(
                            PATH + "?" + (typed.isEmpty() ? "" : "q=" + encoded(typed) + "&") + "page=" + (page + 1)));
        }
        return answer.build().toString();
    }

    @GET
    @Path("{code}")
    public String one(@PathParam("code") String code) {
        var grid = publicGrid.today();
        var shown = grid.find(code)
                .orElseThrow(() -> publicGrid
                        .closed(code)
                        .map(cell -> Unanswered.gone(
                                "developers.gone.cell",
                                cell.getName(),
                                cell.span().last().toString()))
                        .orElseGet(() -> Unanswered.missing("developers.missing.cell", code)));
        var posts = grid.posts(shown);
        var duties = disclosures
                .shownOf(
                        DisclosureKind.POST_DUTIES,
                        Stream.concat(Stream.of(shown), posts.stream())
                                .map(one -> one.cell().id())
                                .toList(),
                        MOST_DUTIES)
                .stream()
                .collect(Collectors.groupingBy(VersionLine::unitCode));
        var told = Json.createArrayBuilder();
        posts.forEach(post -> told.add(whole(grid, post, duties)));
        return whole(grid, shown, duties)
                .add("above", lines(grid, grid.above(shown)))
                .add("sections", lines(grid, grid.sections(shown)))
                .add("posts", told)
                .build()
                .toString();
    }

    private JsonArrayBuilder lines(ShownGrid grid, List<ShownCell> cells) {
        var lines = Json.createArrayBuilder();
        cells.forEach(cell -> lines.add(line(grid, cell)));
        return lines;
    }

    private JsonObjectBuilder line(ShownGrid grid, ShownCell shown) {
        var cell = shown.cell();
        var line = Json.createObjectBuilder()
                .add("code", cell.getCode())
                .add("name", cell.getName())
                .add("level", word(cell.getLevel()))
                .add("kind", word(cell.getKind()));
        text(line, "nameEn", cell.getNameEn());
        var above = grid.above(shown);
        if (!above.isEmpty()) {
            line.add("parent", above.get(above.size() - 1).cell().getCode());
        }
        text(line, "area", cell.getArea());
        text(line, "phone", cell.getPhone());
        text(line, "postalAddress", cell.getAddress());
        return line.add("heads", officers(shown.heads()))
                .add("vacant", shown.vacant())
                .add("address", application.absolute(PATH + "/" + cell.getCode()))
                .add("page", application.absolute("/grid/" + cell.getCode()));
    }

    /** With everybody who is named, and the duties of posts. */
    private JsonObjectBuilder whole(ShownGrid grid, ShownCell shown, Map<String, List<VersionLine>> duties) {
        var told = Json.createArrayBuilder();
        duties.getOrDefault(shown.cell().getCode(), List.of())
                .forEach(line -> told.add(Json.createObjectBuilder()
                        .add("number", line.number())
                        .add("title", line.title())
                        .add("address", application.absolute(DisclosureJson.PATH + "/" + line.number()))
                        .add("page", application.absolute("/disclosures/" + line.number()))));
        return line(grid, shown).add("others", officers(shown.others())).add("duties", told);
    }

    private static JsonArrayBuilder officers(Collection<Officer> officers) {
        var told = Json.createArrayBuilder();
        for (var officer : officers) {
            var one = Json.createObjectBuilder().add("name", officer.name()).add("capacity", word(officer.capacity()));
            text(one, "title", officer.title());
            told.add(one);
        }
        return told;
    }

    private static void text(JsonObjectBuilder told, String member, String text) {
        if (text != null && !text.isEmpty()) {
            told.add(member, text);
        }
    }

    /** As every word of the interface is written: {@code acting-head}. */
    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
