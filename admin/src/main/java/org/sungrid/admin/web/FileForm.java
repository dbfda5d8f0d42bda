package org.sungrid.admin.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.admin.account.Gate;
import org.sungrid.admin.account.Seat;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.web.Address;

/**
 * A form about the files of a thing: plain ones beside the one of Faces, so that they work without a script and whoever
 * sends too much is told before it is read. What it came to is told on the page that it was sent from.
 *
 * @param about the key or number of the thing, as it was sent
 * @param lock as the page knew it
 */
public record FileForm(String about, int lock, Language language, List<String> reasons) {

    /** How the key of a thing is written. */
    public static final String KEY = "[1-9][0-9]{0,17}";

    private static final String REASONS = FileForm.class.getName();

    /**
     * @param field that names the thing
     * @param written how it has to be written
     * @return {@code null} when this is no form of ours
     */
    public static FileForm of(HttpServletRequest request, String field, String written) {
        var about = request.getParameter(field);
        var lock = request.getParameter("lock");
        if (about == null || lock == null || !about.matches(written) || !lock.matches("[0-9]{1,9}")) {
            return null;
        }
        var language = "en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE;
        return new FileForm(about, Integer.parseInt(lock), language, new ArrayList<>());
    }

    /** The files that came with it. */
    public static List<Part> files(HttpServletRequest request) throws ServletException, IOException {
        return request.getParts().stream()
                .filter(part -> part.getSubmittedFileName() != null
                        && !part.getSubmittedFileName().isEmpty())
                .toList();
    }

    public String text(String key, Object... arguments) {
        return Messages.in(language).text(key, arguments);
    }

    /** @param name of the file, as it was given; empty when none is concerned */
    public void refuse(String name, Refused refused) {
        for (var refusal : refused.refusals()) {
            var reason = text(refusal.key(), refusal.arguments().toArray());
            reasons.add(name.isEmpty() ? reason : text("admin.files.refused", name, reason));
        }
    }

    /** Back to the page, with what there is to tell. @param place of the page, such as {@code /tickets/DB-2026-0001#evidence} */
    public void answer(HttpServletRequest request, HttpServletResponse response, String place, String note) {
        if (!note.isEmpty()) {
            Seat.given(request).note(note);
        }
        if (!reasons.isEmpty()) {
            request.getSession().setAttribute(REASONS, new ArrayList<>(reasons));
        }
        int mark = place.indexOf('#');
        Gate.go(response, new Address(language, place.substring(0, mark)).canonical() + place.substring(mark));
    }

    /** Why the last form of this session was refused, told once. */
    public static List<String> takeReasons(HttpServletRequest request) {
        var session = request.getSession();
        var left = session.getAttribute(REASONS);
        session.removeAttribute(REASONS);
        return left instanceof List<?> told ? told.stream().map(String::valueOf).toList() : List.of();
    }
}
