package org.sungrid.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sungrid.audit.NotOnRecord;
import org.sungrid.database.Trouble;

/**
 * The first filter of both applications: sets the security headers on every response, turns away methods the
 * application does not answer, and gives everything unforeseen an incident number.
 *
 * <p>Runs for error dispatches as well, because a container may throw away headers when it begins an error page.
 */
public class FrontDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Application application;

    private transient SecurityHeaders headers;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        headers = new SecurityHeaders(application);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        GuardedResponse guarded = new GuardedResponse(response, headers);
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && !application.methods().contains(request.getMethod())) {
            guarded.setHeader("Allow", String.join(", ", application.methods()));
            guarded.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        try {
            chain.doFilter(request, guarded);
        } catch (IOException | ServletException | RuntimeException | Error unforeseen) {
            Incident.record(request, unforeseen);
            if (guarded.isCommitted()) {
                // Too late for an error page; cutting the connection keeps half a page from passing for a whole one.
                throw unforeseen;
            }
            guarded.reset();
            guarded.sendError(status(unforeseen));
        }
    }

    private static int status(Throwable unforeseen) {
        if (Trouble.isOutage(unforeseen)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return NotOnRecord.caused(unforeseen) || Trouble.isFull(unforeseen)
                ? ErrorFacts.NOT_ON_RECORD
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
