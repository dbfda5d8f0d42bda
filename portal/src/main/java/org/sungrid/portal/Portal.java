package org.sungrid.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.web.Application;
import org.sungrid.web.Route;
import org.sungrid.web.Routes;

/** What the portal is: its facts and the table of all its addresses. */
@ApplicationScoped
public class Portal {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    @ConfigProperty(name = "sungrid.portal.address")
    private String address;

    @Produces
    @Singleton
    Application application() {
        return Application.of("portal", address, List.of("GET", "HEAD"), POLICY).inEveryLook();
    }

    @Produces
    @Singleton
    Routes routes() {
        return new Routes(
                Route.page("/", "/home.xhtml"),
                Route.page("/disclosures", "/disclosure/list.xhtml"),
                Route.page("/disclosures/{number}", "/disclosure/disclosure.xhtml"),
                Route.page("/disclosures/{number}/compare", "/disclosure/comparison.xhtml"),
                Route.page("/disclosures/{number}/versions/{ordinal}", "/disclosure/disclosure.xhtml"),
                Route.open("/files/{id}"),
                Route.page("/powers", "/disclosure/powers.xhtml"),
                Route.page("/grid", "/grid/grid.xhtml"),
                Route.page("/grid/{code}", "/grid/cell.xhtml"),
                Route.page("/board", "/ticket/board.xhtml"),
                Route.open("/board/feed.atom"),
                Route.open("/board/feed.rss"),
                Route.page("/board/{number}", "/ticket/entry.xhtml"),
                Route.page("/cards/{code}", "/document/card.xhtml"),
                Route.page("/about", "/about.xhtml"),
                Route.page("/accessibility", "/accessibility.xhtml"),
                Route.page("/site-map", "/site-map.xhtml"),
                Route.page("/fees/check", "/disclosure/fee-check.xhtml"),
                Route.page("/developers", "/developers.xhtml"),
                Route.open("/assets/**"),
                Route.open("/feed.atom"),
                Route.open("/sitemap.xml"),
                Route.open("/robots.txt"),
                Route.open("/health/ready"),
                Route.open("/api/v1/**"));
    }
}
