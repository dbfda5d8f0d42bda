package org.sungrid.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Leads an address to its page. Whatever the table of {@link Routes} does not know is not found, so views, resources
 * and folders of the application have no address of their own.
 */
public class RoutingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Application application;

    @Inject
    private transient Routes routes;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String asked = request.getRequestURI();
        Optional<Address> address =
                Address.of(asked).filter(a -> application.looks() || a.look().equals(Look.PLAIN));
        Optional<Routes.Found> found = address.flatMap(a -> routes.find(a.path()));
        // The container takes a session id out of the address before anyone can see it there, but remembers that it
        // did.
        if (found.isEmpty() || request.isRequestedSessionIdFromURL()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!address.get().canonical().equals(asked)) {
            if (found.get().route().page().isPresent()) {
                movedTo(address.get().canonical(), request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            return;
        }
        Visit.begin(request, new Visit(address.get(), found.get().parts()));
        Optional<String> page = found.get().route().page();
        if (page.isPresent()) {
            request.getRequestDispatcher(page.get()).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * Sends the browser to another spelling on the same host. The servlet API's own redirect would build an absolute
     * address from the Host header, which a stranger may have written.
     */
    public static void movedTo(String path, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        boolean plain = query != null && query.chars().allMatch(c -> c > ' ' && c < 0x7f);
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", plain ? path + "?" + query : path);
    }
}
