package org.sungrid.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.sungrid.id.AccountId;
import org.sungrid.text.Language;

/**
 * What the admin keeps about one browser between two requests: whose it is, since when, the token that its forms carry,
 * the language last chosen. Never what somebody may do: that is read from the database on each request.
 */
public final class Seat {

    /** A working day with its breaks; then one signs in again, however busy the session was. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final int SECONDS_IDLE = 30 * 60;
    private static final int TOKEN_BYTES = 32;

    private static final String ACCOUNT = "sungrid.account";
    private static final String SINCE = "sungrid.since";
    private static final String TOKEN = "sungrid.token";
    private static final String LANGUAGE = "sungrid.language";
    private static final String NOTE = "sungrid.note";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpSession session;

    private Seat(HttpSession session) {
        this.session = session;
    }

    /** The seat of this browser, if it has one. */
    public static Optional<Seat> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(Seat::new);
    }

    /** The seat of this browser, or a new one that belongs to nobody yet, see {@link Newcomers}. */
    public static Seat given(HttpServletRequest request) {
        return new Seat(request.getSession(true));
    }

    /** Somebody proved who they are: the session gets another id and the forms another token (S-49, S-57). */
    public static void take(HttpServletRequest request, AccountId account, Instant now) {
        var seat = given(request);
        request.changeSessionId();
        seat.session.setMaxInactiveInterval(SECONDS_IDLE);
        seat.session.setAttribute(ACCOUNT, account.value());
        seat.session.setAttribute(SINCE, now);
        seat.session.removeAttribute(TOKEN);
    }

    /** Whose seat it is; nobody's when the longest time has passed. */
    Optional<AccountId> account(Instant now) {
        if (session.getAttribute(ACCOUNT) instanceof Long account
                && session.getAttribute(SINCE) instanceof Instant since
                && now.isBefore(since.plus(LONGEST))) {
            return Optional.of(new AccountId(account));
        }
        return Optional.empty();
    }

    boolean isTaken() {
        return session.getAttribute(ACCOUNT) != null;
    }

    void leave() {
        session.invalidate();
    }

    /** What each form of this browser must carry. */
    public String token() {
        synchronized (session) {
            if (session.getAttribute(TOKEN) instanceof String known) {
                return known;
            }
            var bytes = new byte[TOKEN_BYTES];
            RANDOM.nextBytes(bytes);
            var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            session.setAttribute(TOKEN, token);
            return token;
        }
    }

    boolean knows(String token) {
        return token != null
                && session.getAttribute(TOKEN) instanceof String known
                && MessageDigest.isEqual(
                        known.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    Optional<Language> language() {
        return session.getAttribute(LANGUAGE) instanceof Language language ? Optional.of(language) : Optional.empty();
    }

    void remember(Language language) {
        if (session.getAttribute(LANGUAGE) != language) {
            session.setAttribute(LANGUAGE, language);
        }
    }

    /** Keeps what was done, to be told once on the next page. */
    public void note(String text) {
        session.setAttribute(NOTE, text);
    }

    /** What was done before this page; told once. */
    public Optional<String> takeNote() {
        var note = session.getAttribute(NOTE);
        session.removeAttribute(NOTE);
        return note instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
