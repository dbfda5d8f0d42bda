package org.sungrid.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.text.Messages;

/**
 * The one rule for errors: what the reader can act on in plain words, a number for what only the bureau can mend, and
 * never a class name, a statement or a path. Programs that ask the interface get the same as problem+json.
 *
 * <p>The application's {@code /error.xhtml} shows it in the usual frame; when even that fails, a bare page does.
 */
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

    /** As long as a database takes to come back after a restart. */
    private static final String SECONDS_OF_AN_OUTAGE = "30";

    /** Not below /WEB-INF, whose addresses are answered by this very servlet; the table of routes does not name it. */
    private static final String VIEW = "/error.xhtml";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
            Incident.record(request, cause);
        }
        Visit visit = new Visit(Address.of(asked).orElseGet(() -> Address.rootOf(asked)), Map.of());
        Visit.begin(request, visit);
        ErrorFacts facts = new ErrorFacts(status, Incident.of(request));
        request.setAttribute(ErrorFacts.KEY, facts);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", SECONDS_OF_AN_OUTAGE);
        }
        Messages messages = Messages.in(visit.language());
        if (asked.startsWith("/api/")) {
            response.setContentType(Problem.MEDIA_TYPE);
            write(response, facts.problem(messages).toJson().toString());
            return;
        }
        try {
            request.getRequestDispatcher(VIEW).forward(new AsIfGot(request), response);
        } catch (IOException | ServletException | RuntimeException noFrame) {
            LOG.log(Level.SEVERE, "The error page itself failed: {0}", Incident.oneLine(noFrame.toString()));
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setStatus(status);
                response.setContentType("text/html");
                write(response, facts.barePage(messages));
            }
        }
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Whatever was refused, the error page is only looked at: nothing of the refused request is processed again. */
    private static final class AsIfGot extends HttpServletRequestWrapper {

        AsIfGot(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }
}
