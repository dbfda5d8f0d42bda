package org.sungrid.portal.disclosure;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sungrid.disclosure.Attachments;
import org.sungrid.file.FileAnswer;
import org.sungrid.web.Visit;

/**
 * The files that disclosures carry. They never change under their address, and yet any cache has to ask before it uses
 * one: what is withdrawn must be gone at once (S-45).
 */
@WebServlet("/files/*")
public class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Attachments attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = Visit.of(request).parts().get("id");
        var found = attachments.find(id);
        if (found.isEmpty()) {
            response.sendError(
                    attachments.isWithdrawn(id) ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, no-cache");
        var file = found.get();
        new FileAnswer(file.name(), file.type(), file.bytes(), file.sha256())
                .send(request, response, position -> attachments.piece(file.fileId(), position));
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
