package org.sungrid.admin.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.sungrid.account.session.Session;
import org.sungrid.account.session.Sessions;
import org.sungrid.id.AccountId;

/**
 * Where somebody is signed in and when they were, as the pages show it.
 *
 * @param open the sessions that go on
 * @param last the last ones, open or over
 */
public record SessionLines(List<Line> open, List<Line> last) implements Serializable {

    /** A month of somebody who signs in every working day has some twenty. */
    private static final int LAST = 20;

    /** One of them; {@code here} is the one from which the page was asked for. */
    public record Line(
            long id, String client, Instant begun, String begunByKey, Instant seen, String endedByKey, boolean here)
            implements Serializable {}

    static SessionLines of(Sessions sessions, AccountId account, long here) {
        var open = sessions.open(account).stream()
                .map(session -> line(session, here))
                .toList();
        var last = sessions.last(account, LAST).stream()
                .map(session -> line(session, here))
                .toList();
        return new SessionLines(open, last);
    }

    private static Line line(Session session, long here) {
        return new Line(
                session.id(),
                session.getClient(),
                session.getBegunAt(),
                session.getBegunBy().labelKey(),
                session.getSeenAt(),
                session.getEndedBy() == null ? "" : session.getEndedBy().labelKey(),
                session.id() == here);
    }

    /** Whether there is another one than that from which the page was asked for. */
    public boolean hasOthers() {
        return open.stream().anyMatch(line -> !line.here());
    }
}
