package org.sungrid.admin.document;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.document.CardRegister;
import org.sungrid.document.CardRegister.CardLine;
import org.sungrid.permission.NotPermitted;
import org.sungrid.text.Csv;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** The register, as far as the page shows it, as a table. A form sends for it, because the record notes each export. */
public class CardExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> HEAD = List.of(
            "document.card.number",
            "admin.card.officer",
            "document.card.unit",
            "document.card.post",
            "admin.card.to",
            "admin.card.note",
            "admin.card.issued-on",
            "document.card.valid-until",
            "admin.card.state");

    @Inject
    private transient CardRegister register;

    @Inject
    private transient Clock clock;

    @Inject
    @ConfigProperty(name = "sungrid.zone")
    private transient ZoneId zone;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var messages = Messages.in("en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE);
        try {
            var csv = new Csv().row(HEAD.stream().map(messages::text).toList());
            register.exported(AskedCards.of(request).filter()).forEach(line -> csv.row(row(line, messages)));
            response.setContentType(Csv.MEDIA_TYPE);
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"supervision-cards-" + LocalDate.now(clock.withZone(zone)) + ".csv\"");
            response.getOutputStream().write(csv.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private List<String> row(CardLine line, Messages messages) {
        var card = line.card();
        return Stream.of(
                        card.getNumber(),
                        card.getPersonName(),
                        card.getCellName(),
                        card.getTitle().isEmpty()
                                ? messages.text(card.getCapacity().labelKey())
                                : card.getTitle(),
                        card.getIssuedTo(),
                        card.getNote(),
                        LocalDate.ofInstant(card.getIssuedAt(), zone).toString(),
                        card.getValidUntil().toString(),
                        messages.text(line.state().labelKey()))
                .toList();
    }
}
