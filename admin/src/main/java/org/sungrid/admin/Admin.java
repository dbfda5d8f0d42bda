package org.sungrid.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.web.Application;
import org.sungrid.web.Routes;

/** What the admin is: its facts and the table of all its addresses. */
@ApplicationScoped
public class Admin {

    /** PrimeFaces writes style attributes; everything else is as strict as the portal (config/decisions/0005). */
    private static final String POLICY = "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; script-src 'self'";

    @Inject
    @ConfigProperty(name = "sungrid.admin.address")
    private String address;

    @Produces
    @Singleton
    Application application() {
        return Application.of("admin", address, List.of("GET", "HEAD", "POST"), POLICY);
    }

    @Produces
    @Singleton
    Routes routes() {
        return Doors.routes();
    }

    /** Ends with {@code script-src}, for PrimeFaces appends the nonce of the page. */
    @Produces
    @Named("contentSecurityPolicy")
    String contentSecurityPolicy() {
        return POLICY;
    }
}
