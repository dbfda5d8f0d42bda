package org.sungrid.admin.disclosure;

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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.admin.account.Gate;
import org.sungrid.admin.account.Seat;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.ExportingDisclosures;
import org.sungrid.disclosure.ExportingDisclosures.Export;
import org.sungrid.disclosure.ExportingDisclosures.Form;
import org.sungrid.disclosure.VersionState;
import org.sungrid.disclosure.WorkSheet.Filter;
import org.sungrid.disclosure.export.ImportableZip;
import org.sungrid.disclosure.export.WorkbookWriting;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.web.Address;

/**
 * Sends disclosures as a file: one, or what a list shows. A plain form, for the record notes each export; what is sent is
 * read while it goes out.
 */
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String GONE = "disclosure.refusal.gone";

    /** What a list calls those that were withdrawn, beside the states of versions. */
    private static final String WITHDRAWN = "WITHDRAWN";

    private static final String SHOWN = "SHOWN";

    @Inject
    private transient ExportingDisclosures exporting;

    @Inject
    private transient Clock clock;

    @Inject
    @ConfigProperty(name = "sungrid.zone")
    private transient ZoneId zone;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = Arrays.stream(Form.values())
                .filter(one -> one.code().equals(request.getParameter("form")))
                .findFirst();
        var filter = filter(request);
        if (form.isEmpty() || filter.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var language = "en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE;
        boolean unreleased = request.getParameter("unreleased") != null;
        var number = given(request, "number");
        try {
            var export = number.isEmpty()
                    ? exporting.begin(
                            form.get(), filter.get(), given(request, "q").strip(), unreleased)
                    : exporting.begin(form.get(), number, unreleased);
            var name = name(number.isEmpty() ? given(request, "kind") : number);
            if (form.get() == Form.MARKDOWN) {
                zip(export, name, response);
            } else {
                workbook(export, name, Messages.in(language), response);
            }
        } catch (Refused refused) {
            var reason = refused.refusals().get(0);
            // As what is out of reach is answered: neither tells whether there is such a number.
            if (GONE.equals(reason.key())) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            Seat.given(request)
                    .note(Messages.in(language)
                            .text(reason.key(), reason.arguments().toArray()));
            Gate.go(
                    response,
                    new Address(language, number.isEmpty() ? "/disclosures" : "/disclosures/" + number).canonical());
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (OutOfReach outside) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void zip(Export export, String name, HttpServletResponse response) throws IOException {
        describe(response, "application/zip", name + ".zip");
        ImportableZip.write(
                exporting.reader(export, List.of(DisclosureKind.values())),
                response.getOutputStream(),
                name,
                clock.instant(),
                export.isLargerThanAnUpload());
    }

    private void workbook(Export export, String name, Messages messages, HttpServletResponse response)
            throws IOException {
        describe(response, WORKBOOK_TYPE, name + ".xlsx");
        WorkbookWriting.write(
                kind -> exporting.reader(export, List.of(kind)),
                export.ids().keySet(),
                messages,
                response.getOutputStream());
    }

    static void describe(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private String name(String of) {
        var what = of.matches("[A-Za-z0-9-]{1,40}") ? of : "disclosures";
        return "sungrid-" + what + "-" + LocalDate.now(clock.withZone(zone));
    }

    /** As the list reads it; nothing when a word of it is none. */
    private static Optional<Filter> filter(HttpServletRequest request) {
        var kind = DisclosureKind.of(given(request, "kind"));
        var asked = given(request, "state");
        boolean withdrawn = asked.equals(WITHDRAWN);
        boolean shown = asked.equals(SHOWN);
        var state = Arrays.stream(VersionState.values())
                .filter(one -> one.name().equals(asked))
                .findFirst();
        if (!given(request, "kind").isEmpty() && kind.isEmpty()
                || !asked.isEmpty() && !withdrawn && !shown && state.isEmpty()) {
            return Optional.empty();
        }
        var unit = given(request, "unit");
        return Optional.of(new Filter(
                kind.orElse(null),
                state.orElse(null),
                unit.isEmpty() ? null : unit,
                withdrawn || state.isPresent() ? (Boolean) withdrawn : null,
                "true".equals(given(request, "below")),
                shown));
    }

    private static String given(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
