package org.sungrid.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.Collectors;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.web.Incident;
import org.sungrid.web.Problem;

/** Whatever goes wrong in the interface, told as RFC 9457 says. English, for its readers are programs. */
public class Problems implements ExceptionMapper<Throwable> {

    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable cause) {
        if (cause instanceof Refused refused) {
            return answer(
                    400,
                    refused.refusals().stream()
                            .map(refusal -> (refusal.field().isEmpty() ? "" : refusal.field() + ": ")
                                    + ENGLISH.text(
                                            refusal.key(), refusal.arguments().toArray()))
                            .collect(Collectors.joining(" ")));
        }
        if (cause instanceof Unanswered unanswered) {
            return answer(unanswered.status(), ENGLISH.text(unanswered.key(), unanswered.arguments()));
        }
        if (cause instanceof WebApplicationException expected
                && expected.getResponse().getStatus() < 500) {
            int status = expected.getResponse().getStatus();
            return answer(status, null);
        }
        String incident = Incident.record(request, cause);
        return answer(new Problem(500, title(500), ENGLISH.text("web.error.500.advice"), incident));
    }

    private static Response answer(int status, String detail) {
        return answer(new Problem(status, title(status), detail, null));
    }

    private static String title(int status) {
        return ENGLISH.text("portal.api." + (ENGLISH.has("portal.api." + status) ? status : status < 500 ? 400 : 500));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem.toJson().toString())
                .build();
    }
}
