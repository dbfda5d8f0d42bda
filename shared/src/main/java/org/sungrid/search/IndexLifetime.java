package org.sungrid.search;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;

/**
 * Begins and ends the index with its application, and lets it follow as soon as somebody asks something. A servlet listener, because on this server CDI's own event either
 * comes before the application's data source can be found or, in an archive, not at all.
 */
@WebListener
public class IndexLifetime implements ServletContextListener, ServletRequestListener {

    @Inject
    private SearchIndex index;

    private volatile boolean followed;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            index.start();
        } catch (IOException e) {
            throw new IllegalStateException("The search index can't begin: " + e.getMessage(), e);
        }
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (!followed) {
            followed = true;
            index.follow();
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        index.stop();
    }
}
