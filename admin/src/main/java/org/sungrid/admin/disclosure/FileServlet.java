package org.sungrid.admin.disclosure;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sungrid.disclosure.Attachments;
import org.sungrid.file.FileAnswer;
import org.sungrid.web.Visit;

/** The files of all versions, drafts among them, for those who work on disclosures. */
public class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Attachments attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = attachments.find(Visit.of(request).parts().get("id"));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = found.get();
        new FileAnswer(file.name(), file.type(), file.bytes(), file.sha256())
                .send(request, response, position -> attachments.piece(file.fileId(), position));
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
