package org.sungrid.admin.ticket;

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
import org.sungrid.file.FileName;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.AttachingEvidence;
import org.sungrid.ticket.TicketFile;
import org.sungrid.ticket.TicketPolicy;

/** Takes evidence for a ticket, one file after the other: one that is refused does not keep the others. Nothing is written to disk. */
public class EvidenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String NUMBER = "DB-[0-9]{4}-[0-9]{4,10}";

    @Inject
    private transient AttachingEvidence attaching;

    @Inject
    private transient TicketFile file;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var form = FileForm.of(request, "ticket", NUMBER);
        if (form == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var story = file.open(new TicketNumber(form.about()));
            if (story.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            var attached = attach(form, story.get().ticket().id(), FileForm.files(request));
            form.answer(
                    request,
                    response,
                    "/tickets/" + form.about() + "#evidence",
                    attached.isEmpty() ? "" : form.text("admin.evidence.attached", String.join(", ", attached)));
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (OutOfReach outside) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** @return the names under which they are shown now */
    private List<String> attach(FileForm form, TicketId id, List<Part> parts) throws IOException {
        var attached = new ArrayList<String>();
        int lock = form.lock();
        if (parts.isEmpty()) {
            form.reasons().add(form.text("file.refusal.missing"));
        }
        if (parts.size() > TicketPolicy.MOST_EVIDENCE) {
            form.reasons().add(form.text("ticket.refusal.evidence.count", TicketPolicy.MOST_EVIDENCE));
            return attached;
        }
        for (var part : parts) {
            try (var in = part.getInputStream()) {
                var one = attaching.attach(id, lock, part.getSubmittedFileName(), in.readAllBytes());
                attached.add(one.name());
                lock = one.lock();
            } catch (Refused refused) {
                form.refuse(FileName.told(part.getSubmittedFileName()), refused);
            } catch (Conflict lost) {
                form.reasons().add(form.text("admin.evidence.changed"));
                break;
            }
        }
        return attached;
    }
}
