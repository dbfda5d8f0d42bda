package org.sungrid.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.sungrid.account.OpeningBureau;
import org.sungrid.admin.demo.DemoBureau;
import org.sungrid.database.Fitness;
import org.sungrid.web.Application;

/** What happens when the admin begins: it serves nothing from a database that it does not fit. */
@ApplicationScoped
public class Start {

    @Inject
    private Fitness fitness;

    @Inject
    private OpeningBureau opening;

    @Inject
    private DemoBureau demo;

    @Inject
    private Application application;

    // The event that carries the servlet context: an earlier one comes before the application's naming is there.
    void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        fitness.requireSafe();
        fitness.requireSchema();
        if (demo.isWanted()) {
            demo.load();
        } else {
            opening.announce(application.address().toString());
        }
    }
}
