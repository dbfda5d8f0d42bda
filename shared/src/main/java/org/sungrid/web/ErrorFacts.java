package org.sungrid.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.text.Messages;

/**
 * What an error page may say.
 *
 * @param incident the number under which the log knows it, or null
 */
public record ErrorFacts(int status, String incident) {

    /** Insufficient storage (RFC 4918): what was asked for can't be kept on record, so it was not done. */
    public static final int NOT_ON_RECORD = 507;

    static final String KEY = ErrorFacts.class.getName();

    /** Those of the error being shown; a page looked at without an error has none to show. */
    public static ErrorFacts of(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof ErrorFacts facts ? facts : new ErrorFacts(404, null);
    }

    /** The key under which title and advice of this status stand; rare ones share their family's. */
    public String messageKey() {
        return switch (status) {
            case 400, 403, 404, 405, 410, 413, 429, 503, NOT_ON_RECORD -> "web.error." + status;
            default -> status < 500 ? "web.error.400" : "web.error.500";
        };
    }

    Problem problem(Messages messages) {
        return new Problem(
                status, messages.text(messageKey() + ".title"), messages.text(messageKey() + ".advice"), incident);
    }

    /** A page for the case that the frame cannot be drawn; holds nothing that came from outside. */
    String barePage(Messages messages) {
        String title = messages.text(messageKey() + ".title");
        String number = incident == null ? "" : "<p>" + messages.text("web.error.incident", incident) + "</p>";
        return "<!DOCTYPE html><html lang=\"" + messages.language().tag() + "\"><head><meta charset=\"UTF-8\"><title>"
                + title + "</title></head><body><h1>" + title + "</h1><p>" + messages.text(messageKey() + ".advice")
                + "</p>" + number + "</body></html>";
    }
}
