package org.sungrid.admin.notify;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sungrid.account.session.Sessions;
import org.sungrid.id.PersonId;
import org.sungrid.notify.Inbox;
import org.sungrid.time.Repeating;

/**
 * The pages that are open at this node. Every few seconds it asks the database once for all of them whether there is
 * something new, whichever node it was said on; a page is told that there is, once until it is opened anew, and learns no
 * more. A socket ends with the session, and keeps none alive. Two messages to one person that are committed against the
 * order of their keys within one look can pass for one: the bell rings once.
 */
@ApplicationScoped
public class OpenPages {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Looks between two signs of life, by which proxies leave a connection open: half a minute. */
    private static final int LOOKS_TO_SIGN = 6;

    /** Milliseconds after which a page that takes nothing is given up. */
    private static final long SENDING_MILLIS = 3_000;

    /** Of a whole bureau with a few tabs each. */
    private static final int MOST = 4_000;

    private static final int MOST_OF_SESSION = 20;

    /** Sessions asked for at once. */
    private static final int AT_ONCE = 500;

    private static final String NEWS = "new";

    @Inject
    private Inbox inbox;

    @Inject
    private Sessions sessions;

    private final Map<Session, Page> pages = new ConcurrentHashMap<>();

    private Repeating looking;
    private int looks;

    /** What is known about an open page. */
    private static final class Page {

        private final Sitting sitting;
        private volatile long newest;

        private Page(Sitting sitting, long newest) {
            this.sitting = sitting;
            this.newest = newest;
        }
    }

    public void begin() {
        looking = Repeating.every(PAUSE, this::look);
    }

    /** @return whether there is room for it */
    boolean enter(Session socket, Sitting sitting) {
        long same = pages.values().stream()
                .filter(page -> page.sitting.session() == sitting.session())
                .count();
        if (pages.size() >= MOST || same >= MOST_OF_SESSION) {
            return false;
        }
        socket.setMaxIdleTimeout(0);
        socket.getAsyncRemote().setSendTimeout(SENDING_MILLIS);
        long newest = inbox.newest(Set.of(sitting.person())).getOrDefault(sitting.person(), 0L);
        pages.put(socket, new Page(sitting, newest));
        return true;
    }

    void leave(Session socket) {
        pages.remove(socket);
    }

    private void look() {
        if (pages.isEmpty()) {
            return;
        }
        endThoseThatAreOver();
        var persons = pages.values().stream().map(page -> page.sitting.person()).collect(Collectors.toSet());
        tell(inbox.newest(persons));
        if (++looks % LOOKS_TO_SIGN == 0) {
            List.copyOf(pages.keySet()).forEach(OpenPages::sign);
        }
    }

    private void endThoseThatAreOver() {
        var asked = List.copyOf(
                pages.values().stream().map(page -> page.sitting.session()).collect(Collectors.toSet()));
        var goingOn = new HashSet<Long>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            goingOn.addAll(sessions.goingOn(asked.subList(from, Math.min(asked.size(), from + AT_ONCE))));
        }
        for (var open : new ArrayList<>(pages.entrySet())) {
            if (asked.contains(open.getValue().sitting.session())
                    && !goingOn.contains(open.getValue().sitting.session())) {
                close(open.getKey());
            }
        }
    }

    private void tell(Map<PersonId, Long> newest) {
        pages.forEach((socket, page) -> {
            long now = newest.getOrDefault(page.sitting.person(), 0L);
            if (now > page.newest) {
                page.newest = now;
                news(socket);
            }
        });
    }

    /** To one; whoever left meanwhile keeps nobody else from hearing of it. */
    private static void news(Session socket) {
        try {
            socket.getAsyncRemote().sendText(NEWS);
        } catch (IllegalStateException gone) {
            close(socket);
        }
    }

    private static void sign(Session socket) {
        try {
            socket.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalArgumentException | IllegalStateException gone) {
            close(socket);
        }
    }

    private static void close(Session socket) {
        try {
            socket.close(new CloseReason(CloseCodes.GOING_AWAY, ""));
        } catch (IOException | IllegalStateException gone) {
            // Already closed, which is what was wanted; its end takes it off the list.
            return;
        }
    }

    @PreDestroy
    void end() {
        if (looking != null) {
            looking.stop();
        }
        List.copyOf(pages.keySet()).forEach(OpenPages::close);
    }
}
