package org.sungrid.admin.document;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sungrid.admin.account.Gate;
import org.sungrid.admin.account.Seat;
import org.sungrid.document.CardPaper;
import org.sungrid.document.CardRegister;
import org.sungrid.permission.NotPermitted;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.web.Address;
import org.sungrid.web.Visit;

/** The paper of a supervision card, to be printed. {@code ?language=en} sets it in English. */
public class CardPaperServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CardRegister register;

    @Inject
    private transient CardPaper paper;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = "en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE;
        try {
            var found = register.find(Visit.of(request).parts().get("number"));
            if (found.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            var card = found.get().card();
            byte[] bytes = paper.of(card, language);
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + card.getNumber() + ".pdf\"");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } catch (Refused refused) {
            var reason = refused.refusals().get(0);
            Seat.given(request)
                    .note(Messages.in(language)
                            .text(reason.key(), reason.arguments().toArray()));
            Gate.go(
                    response,
                    new Address(language, "/cards/" + Visit.of(request).parts().get("number")).canonical());
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
