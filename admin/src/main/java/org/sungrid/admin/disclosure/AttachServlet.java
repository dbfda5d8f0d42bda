package org.sungrid.admin.disclosure;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.admin.web.FileForm;
import org.sungrid.disclosure.AttachingFile;
import org.sungrid.disclosure.AttachmentPolicy;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.file.FileName;
import org.sungrid.id.VersionId;
import org.sungrid.permission.Bounds;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;
import org.sungrid.permission.Permission;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/** Takes files for a draft, one after the other: one that is refused does not keep the others. Nothing is written to disk. */
public class AttachServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AttachingFile attaching;

    @Inject
    private transient Disclosures disclosures;

    @Inject
    private transient Bounds bounds;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var form = FileForm.of(request, "version", FileForm.KEY);
        var id = form == null ? null : new VersionId(Long.parseLong(form.about()));
        var version = id == null ? null : disclosures.find(id).orElse(null);
        if (version == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            bounds.check(id, Permission.DRAFT_DISCLOSURE, current.get(), "Gate");
            var attached = attach(form, id, FileForm.files(request));
            var number = disclosures.find(version.disclosure()).orElseThrow().getNumber();
            form.answer(
                    request,
                    response,
                    "/disclosures/" + number + "/edit#attachments",
                    attached.isEmpty() ? "" : form.text("admin.files.attached", String.join(", ", attached)));
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (OutOfReach outside) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** @return the names under which they are shown now */
    private List<String> attach(FileForm form, VersionId id, List<Part> parts) throws IOException {
        var attached = new ArrayList<String>();
        int lock = form.lock();
        if (parts.isEmpty()) {
            form.reasons().add(form.text("file.refusal.missing"));
        }
        if (parts.size() > AttachmentPolicy.MOST_FILES) {
            form.reasons().add(form.text("disclosure.refusal.file.count", AttachmentPolicy.MOST_FILES));
            return attached;
        }
        for (var part : parts) {
            try (var in = part.getInputStream()) {
                attached.add(attaching.attach(id, lock, part.getSubmittedFileName(), in.readAllBytes()));
                // The next one is based on what this one made of the draft.
                lock = disclosures.find(id).orElseThrow().getLock();
            } catch (Refused refused) {
                form.refuse(FileName.told(part.getSubmittedFileName()), refused);
            } catch (Conflict lost) {
                form.reasons().add(form.text("admin.files.changed"));
                break;
            }
        }
        return attached;
    }
}
