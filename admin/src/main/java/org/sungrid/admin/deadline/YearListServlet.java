package org.sungrid.admin.deadline;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.sungrid.admin.account.Gate;
import org.sungrid.admin.account.Seat;
import org.sungrid.deadline.LoadingYear;
import org.sungrid.deadline.NoticeFile;
import org.sungrid.permission.NotPermitted;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.web.Address;

/**
 * The days off of a year as a file comes, and the empty workbook for them. A plain form, so that whoever sends too much is told
 * before it is read; what the file says is looked at on the page from which it was sent.
 */
public class YearListServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private transient LoadingYear loading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRequestURI().endsWith("/template")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var workbook = new ByteArrayOutputStream();
        NoticeFile.template(Messages.in(language(request)), workbook);
        response.setContentType(TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"sungrid-days-off.xlsx\"");
        response.setContentLength(workbook.size());
        workbook.writeTo(response.getOutputStream());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getRequestURI().endsWith("/file")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var language = language(request);
        var messages = Messages.in(language);
        try {
            var file = Optional.ofNullable(request.getPart("file"));
            var name = file.map(part -> part.getSubmittedFileName()).orElse("");
            var taken = loading.take(name, file.isEmpty() ? new byte[0] : bytes(file.get()));
            Seat.given(request).note(messages.text("admin.days.file.taken"));
            BroughtFile.of(taken).leaveWith(request);
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (Refused refused) {
            BroughtFile.refused(refused, messages).leaveWith(request);
        }
        Gate.go(response, new Address(language, "/working-days").canonical() + "#loading");
    }

    private static byte[] bytes(jakarta.servlet.http.Part part) throws IOException {
        try (var in = part.getInputStream()) {
            return in.readNBytes(NoticeFile.MOST_BYTES + 1);
        }
    }

    private static Language language(HttpServletRequest request) {
        return "en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE;
    }
}
