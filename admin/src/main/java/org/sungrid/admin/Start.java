package org.sungrid.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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

    void begin(@Observes @Initialized(ApplicationScoped.class) Object context) {
        fitness.requireSafe();
        fitness.requireSchema();
        if (demo.isWanted()) {
            demo.load();
        } else {
            opening.announce(application.address().toString());
        }
    }
}
