package org.sungrid.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.sungrid.web.Application;
import org.sungrid.web.Routes;

/** What the third application tells of itself, as each of the two others does. */
@ApplicationScoped
public class InsideApplication {
    @Produces
    Application application() {
        return Application.of("inside", "http://127.0.0.1", List.of("GET", "POST"), "default-src 'none'");
    }

    @Produces
    @Singleton
    Routes routes() {
        return new Routes();
    }
}
