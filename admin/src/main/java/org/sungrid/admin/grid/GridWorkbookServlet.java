package org.sungrid.admin.grid;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.sungrid.admin.account.Gate;
import org.sungrid.admin.account.Seat;
import org.sungrid.grid.ExportingGrid;
import org.sungrid.grid.StagingGrid;
import org.sungrid.permission.NotPermitted;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.web.Address;

/**
 * Workbooks of the grid as they come and go: the empty one to fill in, today's grid, and one that is brought. Plain forms;
 * what is brought is never left on a disk.
 */
public class GridWorkbookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private transient ExportingGrid exporting;

    @Inject
    private transient StagingGrid staging;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRequestURI().endsWith("/template")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        send(response, "sungrid-grid-template.xlsx", exporting.template(Messages.in(language(request))));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            if (request.getRequestURI().endsWith("/export")) {
                var workbook = exporting.export(Messages.in(language(request)));
                send(response, "sungrid-grid-" + LocalDate.now(clock) + ".xlsx", workbook);
            } else if (request.getRequestURI().endsWith("/upload")) {
                take(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        var language = language(request);
        var file = Optional.ofNullable(request.getPart("file"));
        var name = file.map(part -> part.getSubmittedFileName()).orElse("");
        try {
            long id = staging.stage(name == null ? "" : last(name), file.isEmpty() ? new byte[0] : bytes(file.get()));
            Gate.go(response, new Address(language, "/grid/import/" + id).canonical());
        } catch (Refused refused) {
            var reason = refused.refusals().get(0);
            Seat.given(request)
                    .note(Messages.in(language)
                            .text(reason.key(), reason.arguments().toArray()));
            Gate.go(response, new Address(language, "/grid/import").canonical());
        }
    }

    /** Some browsers send the folder along. */
    private static String last(String path) {
        return path.replace('\\', '/').replaceFirst(".*/", "");
    }

    private static byte[] bytes(jakarta.servlet.http.Part part) throws IOException {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static void send(HttpServletResponse response, String name, byte[] workbook) throws IOException {
        response.setContentType(TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(workbook.length);
        response.getOutputStream().write(workbook);
    }

    private static Language language(HttpServletRequest request) {
        return "en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE;
    }
}
