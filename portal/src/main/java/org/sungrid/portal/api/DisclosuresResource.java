package org.sungrid.portal.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.stream.Collectors;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureSearch;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.portal.disclosure.Question;
import org.sungrid.refusal.Refused;
import org.sungrid.search.Fragment;
import org.sungrid.search.SearchIndex;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult;
import org.sungrid.web.Application;

/** Disclosures as JSON: the list with the page's own filters and pages of twenty, and each one whole. */
@Path("disclosures")
@Produces("application/json;charset=UTF-8")
public class DisclosuresResource {

    /** What a line tells; the index may carry more for the admin. */
    private static final List<String> FACTS = List.of(
            "number",
            "kind",
            "documentNumber",
            "issuer",
            "formedOn",
            "inForceFrom",
            "validity",
            "rank",
            "unit",
            "item",
            "amount",
            "ladderFrom",
            "ladderTo",
            "chargeUnit");

    private static final String PATH = "/api/v1/disclosures";

    @Inject
    private Disclosures disclosures;

    @Inject
    private SearchIndex index;

    @Inject
    private Application application;

    @Inject
    private DisclosureJson json;

    @Context
    private HttpServletRequest request;

    @GET
    public String list() {
        Question question = Question.of(request.getParameterMap());
        Refused.when(question.refusals());
        SearchQuery query = question.query();
        SearchResult result = index.find(query);
        JsonArrayBuilder items = Json.createArrayBuilder();
        result.hits().forEach(hit -> items.add(line(hit)));
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("total", result.total())
                .add("page", result.page())
                .add("pages", result.pages())
                .add("complete", result.state() == SearchResult.State.CURRENT)
                .add("items", items)
                .add("facets", facets(result))
                .add("suggestions", Json.createArrayBuilder(index.corrections(query, result)));
        if (result.page() < result.pages()) {
            answer.add("next", application.absolute(question.addressOn(PATH, result.page() + 1)));
        }
        return answer.build().toString();
    }

    @GET
    @Path("{number}")
    public String one(@PathParam("number") String number) {
        Disclosure disclosure =
                disclosures.findByNumber(number).filter(Disclosure::wasShown).orElseThrow(NotFoundException::new);
        if (disclosure.isWithdrawn()) {
            throw new Gone(disclosure.getWithdrawalReason());
        }
        DisclosureVersion version = disclosures.newest(disclosure.id()).orElseThrow(NotFoundException::new);
        return json.of(disclosure, version, disclosures.content(version)).toString();
    }

    private JsonObject line(SearchResult.Hit hit) {
        JsonObjectBuilder item = Json.createObjectBuilder();
        item.add("title", plain(hit.title()));
        for (String fact : FACTS) {
            String value = hit.shown().get(fact);
            if (value != null && !value.isEmpty()) {
                item.add(fact, value);
            }
        }
        String number = hit.shown().get("number");
        if (number != null) {
            item.add("address", application.absolute(PATH + "/" + number));
            item.add("page", application.absolute("/disclosures/" + number));
        }
        return item.build();
    }

    private static JsonObject facets(SearchResult result) {
        JsonObjectBuilder facets = Json.createObjectBuilder();
        DisclosureSearch.FACETS.stream().map(result::facet).forEach(facet -> {
            JsonObjectBuilder values = Json.createObjectBuilder();
            facet.values().forEach(value -> values.add(value.value(), value.count()));
            facets.add(facet.facet(), values);
        });
        return facets.build();
    }

    private static String plain(List<Fragment> fragments) {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining());
    }
}
