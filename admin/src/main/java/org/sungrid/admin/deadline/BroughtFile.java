package org.sungrid.admin.deadline;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.sungrid.deadline.NoticeFile;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Messages;

/**
 * What became of a file that was sent, until the page shows it, once.
 *
 * @param wrong why it could not be read; empty when it was
 */
record BroughtFile(String text, String source, String wrong) implements Serializable {

    private static final String NAME = BroughtFile.class.getName();

    static BroughtFile of(NoticeFile file) {
        return new BroughtFile(file.text(), file.source(), "");
    }

    static BroughtFile refused(Refused refused, Messages messages) {
        return new BroughtFile(
                "",
                "",
                refused.refusals().stream()
                        .map(one -> messages.text(one.key(), one.arguments().toArray()))
                        .collect(Collectors.joining(" ")));
    }

    void leaveWith(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    /** {@code null} when nothing was sent since. */
    static BroughtFile take(HttpServletRequest request) {
        var session = request.getSession();
        var left = session.getAttribute(NAME);
        session.removeAttribute(NAME);
        return left instanceof BroughtFile brought ? brought : null;
    }
}
