package org.sungrid.portal.health;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.sungrid.database.Fitness;
import org.sungrid.search.SearchIndex;
import org.sungrid.search.SearchResult;

/**
 * Ready when the database answers. An index that is being rebuilt does not make a node useless: its pages still show
 * and its searches say that they are not whole, so its state is told and only an unreadable index answers 503.
 */
@WebServlet("/health/ready")
public class ReadyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Fitness database;

    @Inject
    private transient SearchIndex index;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean reachable = database.answers();
        SearchResult.State state = index.state();
        boolean ready = reachable && state != SearchResult.State.UNAVAILABLE;
        response.setStatus(ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        String json = Json.createObjectBuilder()
                .add("ready", ready)
                .add("database", reachable ? "reachable" : "unreachable")
                .add("index", state.name().toLowerCase(Locale.ROOT))
                .build()
                .toString();
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
