package org.sungrid.admin.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.sungrid.web.Application;

/**
 * Where people reach the admin by TLS the session's cookie travels only by TLS, and bears the name by which browsers take
 * it from this very host alone: no neighbour under the same domain can plant one. That is known from the setting, for
 * behind a proxy no request shows it.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    Application application;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (application.secure()) {
            SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
            cookie.setSecure(true);
            cookie.setName("__Host-" + cookie.getName());
        }
    }
}
