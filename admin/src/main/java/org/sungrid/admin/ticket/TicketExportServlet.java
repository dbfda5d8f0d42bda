package org.sungrid.admin.ticket;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.permission.NotPermitted;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.ticket.ExportingTickets;
import org.sungrid.ticket.TicketLine;
import org.sungrid.workbook.CellText;
import org.sungrid.workbook.NewWorkbook;
import org.sungrid.workbook.NewWorkbook.Column;
import org.sungrid.workbook.NewWorkbook.Form;

/** The list as the page shows it, as a workbook. A form sends for it, because the record notes each export. */
public class TicketExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private transient ExportingTickets exporting;

    @Inject
    private transient Cells cells;

    @Inject
    private transient Clock clock;

    @Inject
    @ConfigProperty(name = "sungrid.zone")
    private transient ZoneId zone;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var messages = Messages.in("en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE);
        try {
            var asked = AskedTickets.of(request);
            var leaves = exporting.begin(asked.filter(), asked.order());
            response.setContentType(TYPE);
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"tickets-" + LocalDate.now(clock.withZone(zone)) + ".xlsx\"");
            try (var book = new NewWorkbook(response.getOutputStream());
                    var sheet = book.sheet(messages.text("admin.tickets.name"), columns(messages), "")) {
                for (var lines = leaves.next(); !lines.isEmpty(); lines = leaves.next()) {
                    Map<CellId, Cell> owners =
                            cells.byIds(lines.stream().map(TicketLine::owner).collect(Collectors.toSet()));
                    for (var line : lines) {
                        sheet.row(row(line, owners, messages));
                    }
                }
            }
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static List<Column> columns(Messages messages) {
        return Stream.of("number", "title", "owner", "origin", "secrecy", "due", "lamp", "state", "raised-on")
                .map(name -> new Column(
                        messages.text("admin.ticket." + name),
                        "",
                        name.equals("title") ? 40 : 16,
                        name.equals("due") || name.equals("raised-on") ? Form.DAY : Form.TEXT,
                        List.of()))
                .toList();
    }

    private List<Object> row(TicketLine line, Map<CellId, Cell> owners, Messages messages) {
        var owner = owners.get(line.owner());
        return Arrays.asList(
                line.number(),
                CellText.written(line.title()),
                owner == null
                        ? ""
                        : CellText.written(owner.name(messages.language().locale())),
                messages.text(line.origin().labelKey()),
                messages.text(line.secrecy().labelKey()),
                line.getDue(),
                messages.text(line.lamp().labelKey()),
                messages.text(line.state().labelKey()),
                LocalDate.ofInstant(line.raisedAt(), zone));
    }
}
