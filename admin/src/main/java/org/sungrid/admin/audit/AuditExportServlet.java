package org.sungrid.admin.audit;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.admin.account.Gate;
import org.sungrid.admin.account.Seat;
import org.sungrid.auditor.ExportingAudit;
import org.sungrid.permission.NotPermitted;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.web.Address;

/** Sends what a filter of the record shows as a file. A form, for the record notes each export. */
public class AuditExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private transient ExportingAudit exporting;

    @Inject
    private transient SubjectNames names;

    @Inject
    private transient Clock clock;

    @Inject
    @ConfigProperty(name = "sungrid.zone")
    private transient ZoneId zone;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var question = new AuditQuestion(request, names);
        var language = "en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE;
        var messages = Messages.in(language);
        try {
            Refused.when(question.refusals());
            var export = exporting.begin(question.filter(zone));
            var rows = exporting.reader(export);
            var sheet = new AuditSheet(messages, names, zone);
            if ("workbook".equals(request.getParameter("form"))) {
                describe(response, WORKBOOK_TYPE, ".xlsx");
                sheet.workbook(rows, response.getOutputStream());
            } else {
                describe(response, "text/csv;charset=UTF-8", ".csv");
                sheet.csv(rows, response.getOutputStream());
            }
        } catch (Refused refused) {
            var reason = refused.refusals().get(0);
            Seat.given(request)
                    .note(messages.text(reason.key(), reason.arguments().toArray()));
            Gate.go(response, new Address(language, "/audit").canonical());
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void describe(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"sungrid-audit-" + LocalDate.now(clock.withZone(zone)) + ending + "\"");
    }
}
