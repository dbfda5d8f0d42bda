package org.sungrid.admin.disclosure;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sungrid.admin.web.FileForm;
import org.sungrid.disclosure.DetachingFile;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.id.VersionId;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/** Takes a file from a draft. */
public class DetachServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DetachingFile detaching;

    @Inject
    private transient Disclosures disclosures;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = FileForm.of(request, "version", FileForm.KEY);
        var file = request.getParameter("file");
        var id = form == null ? null : new VersionId(Long.parseLong(form.about()));
        var version = id == null ? null : disclosures.find(id).orElse(null);
        if (version == null || file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var note = "";
        try {
            detaching.detach(id, form.lock(), file);
            note = form.text("admin.files.removed");
        } catch (Refused refused) {
            form.refuse("", refused);
        } catch (Conflict lost) {
            form.reasons().add(form.text("admin.disclosure.changed"));
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (OutOfReach outside) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        form.answer(
                request,
                response,
                "/disclosures/"
                        + disclosures.find(version.disclosure()).orElseThrow().getNumber() + "/edit#attachments",
                note);
    }
}
