package org.sungrid.portal.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.LadderStep;
import org.sungrid.disclosure.LegalDocumentContent;
import org.sungrid.disclosure.MembershipFeeContent;
import org.sungrid.disclosure.ProcedureContent;
import org.sungrid.disclosure.Rank;
import org.sungrid.disclosure.Validity;
import org.sungrid.grid.Cell;
import org.sungrid.text.Language;
import org.sungrid.web.Application;
import org.sungrid.web.House;
import org.sungrid.web.PageText;

/** What a page is about in the words of schema.org, for search engines: only what the page says as well. */
@Named("structured")
@RequestScoped
public class StructuredData {

    private static final String TYPE = "@type";
    private static final String CURRENCY = "CNY";

    @Inject
    private DisclosurePage page;

    @Inject
    private PageText text;

    @Inject
    private House house;

    @Inject
    private Application application;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name")
    private String bureau;

    /** The bureau, and that it can be searched here. */
    public String getBureau() {
        return DataBlock.of(graph(
                organization().add("@id", application.absolute("/") + "#bureau"),
                Json.createObjectBuilder()
                        .add(TYPE, "WebSite")
                        .add("name", text.get("portal.home.title"))
                        .add("url", application.absolute("/"))
                        .add("inLanguage", house.getLang())
                        .add(
                                "potentialAction",
                                Json.createObjectBuilder()
                                        .add(TYPE, "SearchAction")
                                        .add("target", application.absolute(DisclosureListPage.PATH) + "?q={words}")
                                        .add("query-input", "required name=words"))));
    }

    /** A unit of the bureau, as its page tells it. */
    public String unit(Cell cell, Cell above) {
        var address = application.absolute("/grid/" + cell.getCode());
        var json = Json.createObjectBuilder()
                .add(TYPE, "GovernmentOrganization")
                .add("@id", address)
                .add("url", address)
                .add("name", cell.name(house.getLocale()))
                .add("identifier", cell.getCode());
        text(json, "telephone", cell.getPhone());
        text(json, "address", cell.getAddress());
        text(json, "areaServed", cell.getArea());
        json.add(
                "parentOrganization",
                above == null
                        ? organization()
                        : Json.createObjectBuilder()
                                .add(TYPE, "GovernmentOrganization")
                                .add("name", above.name(house.getLocale()))
                                .add("url", application.absolute("/grid/" + above.getCode())));
        return DataBlock.of(graph(json));
    }

    /** Whether the page shows the current version of a disclosure; what was is nothing to be found by. */
    public boolean isCurrent() {
        return page.getVersion() != null && !page.isOld() && !page.getDay().isAsked();
    }

    /** The disclosure that the page shows, and the way to it. */
    public String getDisclosure() {
        return DataBlock.of(graph(about(page.getContent()), trail()));
    }

    private JsonObjectBuilder about(Content content) {
        var particulars = content.particulars();
        var address = application.absolute(page.getAddress());
        var json = Json.createObjectBuilder()
                .add("@id", address)
                .add("url", address)
                .add("name", particulars.title())
                .add("identifier", page.getDisclosure().getNumber());
        switch (content.kind()) {
            case FEE -> fee(json, (FeeContent) content);
            case MEMBERSHIP_FEE -> dues(json, (MembershipFeeContent) content);
            case PROCEDURE -> procedure(json, (ProcedureContent) content);
            case LEGAL_DOCUMENT -> legislation(json, (LegalDocumentContent) content);
            case REPORT, SUPERVISION_RESULT -> work(json, "Report", particulars.issuer());
            case BULLETIN, NOTICE, POST_DUTIES, POWER -> work(json, "Article", particulars.issuer());
        }
        return json;
    }

    private void fee(JsonObjectBuilder json, FeeContent fee) {
        service(json);
        text(json, "serviceType", fee.item());
        text(json, "description", fee.exemptions());
        var offers = Json.createArrayBuilder();
        if (fee.amount() != null) {
            offers.add(offer(fee.amount(), fee.chargeUnit(), null));
        }
        for (var step : fee.ladder()) {
            offers.add(offer(step.amount(), step.per().isEmpty() ? fee.chargeUnit() : step.per(), quantity(step, fee)));
        }
        json.add("offers", offers);
    }

    private void dues(JsonObjectBuilder json, MembershipFeeContent dues) {
        json.add(TYPE, "Service");
        text(json, "serviceType", dues.association());
        json.add(
                "provider", Json.createObjectBuilder().add(TYPE, "Organization").add("name", dues.association()));
        var offers = Json.createArrayBuilder();
        dues.dues().forEach(due -> {
            var offer = offer(due.amount(), due.per(), null);
            text(offer, "name", due.member());
            offers.add(offer);
        });
        json.add("offers", offers);
    }

    private void procedure(JsonObjectBuilder json, ProcedureContent procedure) {
        service(json);
        text(json, "description", procedure.purpose());
        json.add(
                "audience",
                Json.createObjectBuilder().add(TYPE, "Audience").add("audienceType", procedure.applicants()));
        if (!procedure.result().isEmpty()) {
            json.add(
                    "serviceOutput",
                    Json.createObjectBuilder().add(TYPE, "Thing").add("name", procedure.result()));
        }
        var place = Json.createObjectBuilder().add(TYPE, "Place").add("name", procedure.place());
        var channel = Json.createObjectBuilder().add(TYPE, "ServiceChannel").add("serviceLocation", place);
        if (!page.getPhone().isEmpty()) {
            channel.add(
                    "servicePhone",
                    Json.createObjectBuilder().add(TYPE, "ContactPoint").add("telephone", page.getPhone()));
        }
        json.add("availableChannel", channel);
    }

    private void legislation(JsonObjectBuilder json, LegalDocumentContent document) {
        var particulars = document.particulars();
        json.add(TYPE, "Legislation").add("inLanguage", Language.CHINESE.tag());
        text(json, "legislationIdentifier", particulars.documentNumber());
        if (document.rank() != Rank.NOT_STATED) {
            json.add("legislationType", text.get(document.rank().labelKey()));
        }
        if (!particulars.issuer().isEmpty()) {
            json.add(
                    "legislationPassedBy",
                    Json.createObjectBuilder().add(TYPE, "Organization").add("name", particulars.issuer()));
        }
        day(json, "legislationDate", particulars.formedOn());
        day(json, "legislationDateOfApplicability", particulars.inForceFrom());
        if (particulars.inForceFrom() != null) {
            json.add(
                    "temporalCoverage",
                    particulars.inForceFrom() + "/"
                            + (particulars.inForceUntil() == null ? ".." : particulars.inForceUntil()));
        }
        var force = force(page.getValidity());
        if (force != null) {
            json.add("legislationLegalForce", "https://schema.org/" + force);
        }
        published(json);
    }

    /** An amended document is in force; how far, only the wording that took its place says. */
    private static String force(Validity validity) {
        return switch (validity) {
            case IN_FORCE -> "InForce";
            case AMENDED -> "PartiallyInForce";
            case NOT_YET_IN_FORCE, REPEALED, EXPIRED -> "NotInForce";
            case NOT_STATED -> null;
        };
    }

    private void work(JsonObjectBuilder json, String type, String issuer) {
        var particulars = page.getParticulars();
        json.add(TYPE, type).add("headline", particulars.title()).add("inLanguage", Language.CHINESE.tag());
        if (type.equals("Report")) {
            text(json, "reportNumber", particulars.documentNumber());
        }
        json.add(
                "author",
                Json.createObjectBuilder()
                        .add(TYPE, "GovernmentOrganization")
                        .add("name", issuer.isEmpty() ? bureau : issuer));
        day(json, "dateCreated", particulars.formedOn());
        published(json);
    }

    private void published(JsonObjectBuilder json) {
        day(json, "datePublished", house.dayOf(page.getDisclosure().getFirstShownAt()));
        day(json, "dateModified", house.dayOf(page.getVersion().getShownFrom()));
        json.add("version", String.valueOf(page.getVersion().getOrdinal()))
                .add("isAccessibleForFree", true)
                .add("publisher", organization());
    }

    private void service(JsonObjectBuilder json) {
        json.add(TYPE, "GovernmentService")
                .add("serviceOperator", organization())
                .add("provider", organization());
    }

    private JsonObjectBuilder organization() {
        return Json.createObjectBuilder()
                .add(TYPE, "GovernmentOrganization")
                .add("name", bureau)
                .add("url", application.absolute("/"));
    }

    private JsonObjectBuilder trail() {
        return Json.createObjectBuilder()
                .add(TYPE, "BreadcrumbList")
                .add(
                        "itemListElement",
                        Json.createArrayBuilder()
                                .add(step(1, text.get("portal.home.name"), "/"))
                                .add(step(
                                        2,
                                        text.get("portal." + page.getKindCode() + ".name"),
                                        DisclosureListPage.PATH + "?kind=" + page.getKindCode()))
                                .add(step(3, page.getTitle(), page.getAddress())));
    }

    private JsonObjectBuilder step(int position, String name, String path) {
        return Json.createObjectBuilder()
                .add(TYPE, "ListItem")
                .add("position", position)
                .add("name", name)
                .add("item", application.absolute(house.link(path)));
    }

    private static JsonObjectBuilder offer(BigDecimal amount, String per, JsonObjectBuilder quantity) {
        var price = Json.createObjectBuilder()
                .add(TYPE, "UnitPriceSpecification")
                .add("price", amount.toPlainString())
                .add("priceCurrency", CURRENCY);
        text(price, "unitText", per);
        if (quantity != null) {
            price.add("eligibleQuantity", quantity);
        }
        return Json.createObjectBuilder()
                .add(TYPE, "Offer")
                .add("price", amount.toPlainString())
                .add("priceCurrency", CURRENCY)
                .add("priceSpecification", price);
    }

    private static JsonObjectBuilder quantity(LadderStep step, FeeContent fee) {
        var quantity = Json.createObjectBuilder().add(TYPE, "QuantitativeValue").add("minValue", step.above());
        if (step.upTo() != null) {
            quantity.add("maxValue", step.upTo());
        }
        text(quantity, "unitText", fee.ladderBy());
        return quantity;
    }

    private static JsonObject graph(JsonObjectBuilder... things) {
        var all = Json.createArrayBuilder();
        for (var thing : things) {
            all.add((JsonValue) thing.build());
        }
        return Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@graph", all)
                .build();
    }

    private static void text(JsonObjectBuilder json, String name, String value) {
        if (!value.isEmpty()) {
            json.add(name, value);
        }
    }

    private static void day(JsonObjectBuilder json, String name, LocalDate day) {
        if (day != null) {
            json.add(name, day.toString());
        }
    }
}
