package org.sungrid.admin.notify;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.sungrid.admin.account.Seat;
import org.sungrid.admin.account.Sincerity;
import org.sungrid.permission.CurrentActor;
import org.sungrid.web.Application;

/**
 * Stands behind the gate and before the socket (S-74): opens it to pages of ours alone, for browsers open sockets to other
 * sites with their cookies and ask nobody, and ties it to whoever is signed in.
 */
public class NewsDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Application application;

    private transient Sincerity sincerity;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        sincerity = new Sincerity(application);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"GET".equals(request.getMethod()) || !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        boolean ours = sincerity.opensFromUs(
                request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
        var session = Seat.of(request).flatMap(Seat::session);
        var actor = current.signedIn();
        if (!ours || session.isEmpty() || actor.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var sitting = new Sitting(session.get(), actor.get().person());
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public Principal getUserPrincipal() {
                        return sitting;
                    }
                },
                response);
    }
}
