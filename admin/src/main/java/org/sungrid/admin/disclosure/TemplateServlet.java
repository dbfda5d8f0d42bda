package org.sungrid.admin.disclosure;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.export.WorkbookWriting;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** An empty workbook of one kind to fill in, such as {@code /import/template/fee}. */
public class TemplateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = request.getRequestURI();
        var kind = DisclosureKind.of(asked.substring(asked.lastIndexOf('/') + 1));
        if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var language = "en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE;
        ExportServlet.describe(
                response,
                ExportServlet.WORKBOOK_TYPE,
                "sungrid-template-" + kind.get().code() + ".xlsx");
        WorkbookWriting.write(one -> List::of, List.of(kind.get()), Messages.in(language), response.getOutputStream());
    }
}
