package org.sungrid.admin.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.admin.account.Gate;
import org.sungrid.admin.account.Seat;
import org.sungrid.id.VersionId;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.web.Address;

/**
 * A form about the files of a draft: plain ones beside the one of Faces, so that they work without a script and whoever
 * sends too much is told before it is read. What it came to is told on the page that it was sent from.
 *
 * @param version the draft
 * @param lock as the page knew it
 */
record FileForm(VersionId version, int lock, Language language, List<String> reasons) {

    private static final String REASONS = FileForm.class.getName();

    /** @return {@code null} when this is no form of ours */
    static FileForm of(HttpServletRequest request) {
        var version = request.getParameter("version");
        var lock = request.getParameter("lock");
        if (version == null || lock == null || !version.matches("[1-9][0-9]{0,17}") || !lock.matches("[0-9]{1,9}")) {
            return null;
        }
        var language = "en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE;
        return new FileForm(
                new VersionId(Long.parseLong(version)), Integer.parseInt(lock), language, new ArrayList<>());
    }

    String text(String key, Object... arguments) {
        return Messages.in(language).text(key, arguments);
    }

    /** @param name of the file, as it was given; empty when none is concerned */
    void refuse(String name, Refused refused) {
        for (var refusal : refused.refusals()) {
            var reason = text(refusal.key(), refusal.arguments().toArray());
            reasons.add(name.isEmpty() ? reason : text("admin.files.refused", name, reason));
        }
    }

    /** Back to the draft, with what there is to tell. */
    void answer(HttpServletRequest request, HttpServletResponse response, String number, String note) {
        if (!note.isEmpty()) {
            Seat.given(request).note(note);
        }
        if (!reasons.isEmpty()) {
            request.getSession().setAttribute(REASONS, new ArrayList<>(reasons));
        }
        Gate.go(response, new Address(language, "/disclosures/" + number + "/edit").canonical() + "#attachments");
    }

    /** Why the last form of this session was refused, told once. */
    static List<String> takeReasons(HttpServletRequest request) {
        var session = request.getSession();
        var left = session.getAttribute(REASONS);
        session.removeAttribute(REASONS);
        return left instanceof List<?> told ? told.stream().map(String::valueOf).toList() : List.of();
    }
}
