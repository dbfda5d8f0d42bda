package org.sungrid.portal.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureSearch;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Shape;
import org.sungrid.disclosure.Timeline;
import org.sungrid.portal.disclosure.DayAnswer;
import org.sungrid.portal.disclosure.FacetLabels;
import org.sungrid.portal.disclosure.Question;
import org.sungrid.refusal.Refused;
import org.sungrid.search.Fragment;
import org.sungrid.search.SearchIndex;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.web.Application;

/** Disclosures as JSON: the list with the page's own filters and pages of twenty, and each one whole. */
@Path("disclosures")
@Produces("application/json;charset=UTF-8")
public class DisclosuresResource {

    /** What a line of every kind tells; the index may carry more for the admin. */
    static final List<String> FACTS =
            List.of("number", "kind", "documentNumber", "issuer", "formedOn", "inForceFrom", "validity", "unit");

    /** From which to which amount the ladder of a fee goes. */
    static final List<String> LADDER = List.of("ladderFrom", "ladderTo");

    /** So many versions in one answer; the most amended law of the country has some twenty. */
    private static final int VERSIONS = 50;

    private static final Pattern ORDINAL = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);

    private static final String PATH = DisclosureJson.PATH;

    @Inject
    private Disclosures disclosures;

    @Inject
    private SearchIndex index;

    @Inject
    private Application application;

    @Inject
    private DisclosureJson json;

    @Inject
    private FacetLabels labels;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @GET
    public String list() {
        Question question = Question.of(request.getParameterMap());
        Refused.when(question.refusals());
        SearchQuery query = question.query();
        SearchResult result = index.find(query);
        var facets = facets(result); // first: it asks for the units of all lines at once
        JsonArrayBuilder items = Json.createArrayBuilder();
        result.hits().forEach(hit -> items.add(line(hit)));
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("total", result.total())
                .add("page", result.page())
                .add("pages", result.pages())
                .add("complete", result.state() == SearchResult.State.CURRENT)
                .add("items", items)
                .add("facets", facets)
                .add("suggestions", Json.createArrayBuilder(index.corrections(query, result)));
        if (result.page() < result.pages()) {
            answer.add("next", application.absolute(question.addressOn(PATH, result.page() + 1)));
        }
        return answer.build().toString();
    }

    /** The newest version, or the one that answers for the day that is asked for. */
    @GET
    @Path("{number}")
    public String one(@PathParam("number") String number) {
        var disclosure = shown(number);
        var day = DayAnswer.of(request.getParameterMap(), new Timeline(disclosures.versions(disclosure.id())), clock);
        Refused.when(day.refusals());
        if (!day.isAsked()) {
            return disclosures
                    .newest(disclosure.id())
                    .map(version -> json.whole(disclosure, version).build().toString())
                    .orElseThrow(() -> Unanswered.missing("developers.missing.number", number));
        }
        var line = day.line()
                .orElseThrow(() -> Unanswered.missing("developers.missing.day", day.notice(ENGLISH, clock.getZone())));
        return version(disclosure, line.ordinal()).build().toString();
    }

    /** The versions, newest first, a page of them below an ordinal. */
    @GET
    @Path("{number}/versions")
    public String versions(@PathParam("number") String number) {
        var disclosure = shown(number);
        var before = request.getParameter("before");
        Refused.when(before != null && !ORDINAL.matcher(before).matches(), "before", "developers.refusal.before");
        var lines = disclosures.versionsBelow(
                disclosure.id(), before == null ? Integer.MAX_VALUE : Integer.parseInt(before), VERSIONS + 1);
        var items = Json.createArrayBuilder();
        lines.stream().limit(VERSIONS).forEach(line -> items.add(json.version(line)));
        var answer =
                Json.createObjectBuilder().add("number", disclosure.getNumber()).add("items", items);
        if (lines.size() > VERSIONS) {
            answer.add(
                    "next",
                    application.absolute(PATH + "/" + disclosure.getNumber() + "/versions?before="
                            + lines.get(VERSIONS - 1).ordinal()));
        }
        return answer.build().toString();
    }

    @GET
    @Path("{number}/versions/{ordinal}")
    public String version(@PathParam("number") String number, @PathParam("ordinal") String ordinal) {
        var disclosure = shown(number);
        if (!ORDINAL.matcher(ordinal).matches()) {
            throw Unanswered.missing("developers.missing.version", number, ordinal);
        }
        return version(disclosure, Integer.parseInt(ordinal)).build().toString();
    }

    private JsonObjectBuilder version(Disclosure disclosure, int ordinal) {
        return disclosures
                .version(disclosure.id(), ordinal)
                .map(version -> json.whole(disclosure, version))
                .orElseThrow(() -> Unanswered.missing(
                        "developers.missing.version", disclosure.getNumber(), String.valueOf(ordinal)));
    }

    /** The disclosure of a number, if it can be seen now; the database compares more leniently than an address may. */
    private Disclosure shown(String number) {
        var disclosure = disclosures
                .findByNumber(number)
                .filter(found -> found.wasShown() && found.getNumber().equals(number))
                .orElseThrow(() -> Unanswered.missing("developers.missing.number", number));
        if (disclosure.isWithdrawn()) {
            throw Unanswered.gone(
                    "developers.gone",
                    LocalDate.ofInstant(disclosure.getWithdrawnAt(), clock.getZone())
                            .toString(),
                    disclosure.getWithdrawalReason());
        }
        return disclosure;
    }

    private JsonObject line(SearchResult.Hit hit) {
        JsonObjectBuilder item = Json.createObjectBuilder();
        item.add("title", plain(hit.title()));
        FACTS.forEach(fact -> fact(item, hit, fact));
        DisclosureKind.of(hit.shown().getOrDefault("kind", "")).ifPresent(kind -> {
            shortFields(kind).forEach(field -> {
                if (field.type() == Field.Type.COUNT && hit.shown().containsKey(field.camelName())) {
                    item.add(field.camelName(), Integer.parseInt(hit.shown().get(field.camelName())));
                } else {
                    fact(item, hit, field.camelName());
                }
            });
            LADDER.forEach(fact -> fact(item, hit, fact));
        });
        String number = hit.shown().get("number");
        if (number != null) {
            item.add("address", application.absolute(PATH + "/" + number));
            item.add("page", application.absolute("/disclosures/" + number));
        }
        return item.build();
    }

    /** Of a kind's own fields those that a line has room for. */
    static List<Field> shortFields(DisclosureKind kind) {
        return Shape.of(kind).fields().stream()
                .filter(field -> switch (field.type()) {
                    case LINE, DAY, YUAN, COUNT, WORD -> true;
                    default -> false;
                })
                .toList();
    }

    private void fact(JsonObjectBuilder item, SearchResult.Hit hit, String fact) {
        String value = hit.shown().get(fact);
        if (value != null && !value.isEmpty() && (!fact.equals(DisclosureSearch.UNIT) || labels.isTold(value))) {
            item.add(fact, value);
        }
    }

    private JsonObject facets(SearchResult result) {
        JsonObjectBuilder facets = Json.createObjectBuilder();
        DisclosureSearch.FACETS.stream().map(result::facet).forEach(facet -> {
            JsonObjectBuilder values = Json.createObjectBuilder();
            labels.told(facet).forEach(value -> values.add(value.value(), value.count()));
            facets.add(facet.facet(), values);
        });
        return facets.build();
    }

    private static String plain(List<Fragment> fragments) {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining());
    }
}
