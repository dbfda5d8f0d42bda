package org.sungrid.admin.ticket;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sungrid.admin.account.Gate;
import org.sungrid.admin.account.Seat;
import org.sungrid.file.FileAnswer;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.ticket.EvidenceFiles;
import org.sungrid.ticket.TicketFile;
import org.sungrid.ticket.TicketLetters;
import org.sungrid.web.Address;
import org.sungrid.web.Visit;

/**
 * What can be taken along from a ticket's story: a file of its evidence, or a letter that went out with it, to be printed
 * ({@code ?language=en} sets it in English).
 */
public class TicketPapersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TicketLetters letters;

    @Inject
    private transient TicketFile file;

    @Inject
    private transient EvidenceFiles evidence;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = Visit.of(request).parts();
        if (parts.containsKey("step")) {
            letter(request, response);
        } else if (parts.containsKey("id")) {
            evidence(new TicketNumber(parts.get("number")), parts.get("id"), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private void evidence(
            TicketNumber number, String publicId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var found = file.evidence(number, publicId);
            if (found.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            var line = found.get();
            new FileAnswer(line.name(), line.type(), line.bytes(), line.sha256())
                    .send(request, response, position -> evidence.piece(line, position));
        } catch (OutOfReach outside) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void letter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = "en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE;
        var number = Visit.of(request).parts().get("number");
        var step = Visit.of(request).parts().get("step");
        try {
            var found = step.matches("[0-9]{1,18}")
                    ? letters.of(new TicketNumber(number), Long.parseLong(step), language)
                    : Optional.<byte[]>empty();
            if (found.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            byte[] bytes = found.get();
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + number + "-" + step + ".pdf\"");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } catch (Refused refused) {
            var reason = refused.refusals().get(0);
            Seat.given(request)
                    .note(Messages.in(language)
                            .text(reason.key(), reason.arguments().toArray()));
            Gate.go(response, new Address(language, "/tickets/" + number).canonical());
        } catch (OutOfReach outside) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
