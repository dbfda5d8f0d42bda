package org.sungrid.admin.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.sungrid.web.Application;

/**
 * The session's cookie travels only by TLS wherever people reach the admin by TLS. That is known from the setting, for
 * behind a proxy no request shows it.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private Application application;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(application.secure());
    }
}
