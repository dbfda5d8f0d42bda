package org.sungrid.admin.account;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sessions of those who have not signed in. The sign-in page has to begin one for whoever looks at it, so they are
 * short and of a bounded number: one more, and the oldest gives way. Who has signed in is not among them and never gives
 * way to a stranger.
 */
@WebListener
public class Newcomers implements HttpSessionListener, HttpSessionIdListener {

    /** More than work at a bureau, and some twenty megabytes. */
    static final int MOST = 1_000;

    private static final int SECONDS_BEFORE_SIGN_IN = 15 * 60;

    private final Map<String, HttpSession> waiting = new LinkedHashMap<>();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        session.setMaxInactiveInterval(SECONDS_BEFORE_SIGN_IN);
        HttpSession oldest = added(session);
        if (oldest != null) {
            end(oldest);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        forget(event.getSession().getId());
    }

    /** The id changes at sign-in, and later only for who has signed in and is not waiting here. */
    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        forget(before);
    }

    /** @return the session that has to give way, or {@code null} */
    private HttpSession added(HttpSession session) {
        synchronized (waiting) {
            waiting.put(session.getId(), session);
            if (waiting.size() <= MOST) {
                return null;
            }
            Iterator<HttpSession> oldest = waiting.values().iterator();
            HttpSession giving = oldest.next();
            oldest.remove();
            return giving;
        }
    }

    private void forget(String id) {
        synchronized (waiting) {
            waiting.remove(id);
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyOver) {
            // Its time ran out in the same moment.
            return;
        }
    }
}
