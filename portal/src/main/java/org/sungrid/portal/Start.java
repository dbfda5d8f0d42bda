package org.sungrid.portal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.sungrid.database.Fitness;

/** What happens when the portal begins: it serves nothing from a database that could lose what it confirmed. */
@WebListener
public class Start implements ServletContextListener {

    @Inject
    private Fitness fitness;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        fitness.requireSafe();
    }
}
