package org.sungrid.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sungrid.account.SigningIn;
import org.sungrid.account.openid.SignInService;
import org.sungrid.id.AccountId;
import org.sungrid.permission.Permission;
import org.sungrid.text.Language;

/**
 * What the admin keeps about one browser between two requests: the key of its session in the database, the token that its
 * forms carry, the language last chosen. Never what somebody may do, nor whether the session goes on: that is read from
 * the database on each request.
 */
public final class Seat {

    /** Longer than the database lets a session be idle: who comes too late is then told so, and not taken for a stranger. */
    private static final Duration KEPT_AFTER_IDLE = Duration.ofMinutes(30);

    /** How long somebody who has given the password may look for the device that shows the code. */
    private static final Duration HALFWAY = Duration.ofMinutes(10);

    private static final int TOKEN_BYTES = 32;

    /** Whose it is; that somebody sits here at all is known by it. */
    private static final String ACCOUNT = "sungrid.account";

    private static final String SESSION = "sungrid.session";
    private static final String RIGHTS = "sungrid.rights";
    private static final String HALF = "sungrid.half";
    private static final String TOLD = "sungrid.told";
    private static final String TYPED = "sungrid.typed";
    private static final String TYPED_AWAITS = "sungrid.typed.awaits";
    private static final String WAY = "sungrid.way";
    private static final String ON_TO = "sungrid.on-to";
    private static final String LINKS = "sungrid.links";
    private static final String LINKER = "sungrid.linker";
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

    /**
     * Somebody proved who they are: the session gets another id and the forms another token (S-49, S-57).
     *
     * @param session its key in the database
     */
    static void take(HttpServletRequest request, AccountId account, long session, Duration idle) {
        var seat = given(request);
        request.changeSessionId();
        seat.session.setMaxInactiveInterval((int) idle.plus(KEPT_AFTER_IDLE).toSeconds());
        seat.session.setAttribute(ACCOUNT, account.value());
        seat.session.setAttribute(SESSION, session);
        seat.session.removeAttribute(RIGHTS);
        seat.session.removeAttribute(HALF);
        seat.session.removeAttribute(TOLD);
        seat.session.removeAttribute(TOKEN);
        seat.session.removeAttribute(LINKS);
        seat.session.removeAttribute(LINKER);
        if (seat.session.getAttribute(TYPED) instanceof Typed typed && typed.account() != account.value()) {
            seat.session.removeAttribute(TYPED);
        }
    }

    /** Keeps what was typed when a session was over, for the same account alone. */
    void keep(Typed typed) {
        session.setAttribute(TYPED, typed);
        session.setAttribute(TYPED_AWAITS, true);
    }

    /** Whether something is kept that its owner has not looked at yet. */
    boolean hasTyped() {
        return isTaken() && session.getAttribute(TYPED) != null && session.getAttribute(TYPED_AWAITS) != null;
    }

    /** What was kept. From now on it is not spoken of any more, but stays until the session ends. */
    Optional<Typed> showTyped() {
        session.removeAttribute(TYPED_AWAITS);
        return isTaken() && session.getAttribute(TYPED) instanceof Typed typed ? Optional.of(typed) : Optional.empty();
    }

    /** Somebody gave the right password and is asked for a code: nobody sits here yet. */
    static void takeHalf(HttpServletRequest request, Half half) {
        var seat = given(request);
        request.changeSessionId();
        seat.session.setAttribute(HALF, half);
        seat.session.removeAttribute(TOKEN);
    }

    /**
     * Who is half way in.
     *
     * @param first step that was right
     * @param onTo where they wanted to go
     */
    record Half(SigningIn.Halfway first, Instant since, String onTo) implements Serializable {}

    Optional<Half> halfway(Instant now) {
        return session.getAttribute(HALF) instanceof Half half
                        && now.isBefore(half.since().plus(HALFWAY))
                ? Optional.of(half)
                : Optional.empty();
    }

    /** The key of the session in the database. */
    public Optional<Long> session() {
        return session.getAttribute(SESSION) instanceof Long key ? Optional.of(key) : Optional.empty();
    }

    /** Whether what somebody may do is other than with their last request; then the session gets another id (S-49). */
    boolean isOtherThanBefore(Set<Permission> permissions) {
        var before = session.getAttribute(RIGHTS);
        if (permissions.equals(before)) {
            return false;
        }
        session.setAttribute(RIGHTS, new HashSet<>(permissions));
        return before != null;
    }

    /** Says by a message's key what happened, for the page on which one signs in. */
    void tell(String key) {
        session.setAttribute(TOLD, key);
    }

    Optional<String> told() {
        return session.getAttribute(TOLD) instanceof String key ? Optional.of(key) : Optional.empty();
    }

    /** Keeps what is needed when the browser comes back from the sign-in service. @param onTo where it goes on to then */
    void keep(SignInService.Way way, String onTo) {
        session.setAttribute(WAY, way);
        session.setAttribute(ON_TO, onTo);
    }

    /** The next way to the service is to link this account, whose password was just given. */
    void links(AccountId account, Instant now) {
        session.setAttribute(LINKS, new Linking(account.value(), now));
    }

    /** Whose password was given to link their account, and when. */
    private record Linking(long account, Instant since) implements Serializable {}

    /** Begins a way to the service: to link an account where that was asked for just before, else to sign in. */
    void beginWay() {
        session.setAttribute(LINKER, session.getAttribute(LINKS));
        session.removeAttribute(LINKS);
    }

    /** What was typed for it counts no more: the service can't be reached. @return whether something was */
    boolean givesUpLinking() {
        boolean linking = session.getAttribute(LINKS) != null;
        session.removeAttribute(LINKS);
        return linking;
    }

    /** Whether the browser went to the service to link an account, and not to sign in. */
    boolean comesToLink() {
        return session.getAttribute(LINKER) != null;
    }

    /** Whose account that is, once; nobody's when it comes so late that somebody else may sit there. */
    Optional<AccountId> takeLinker(Instant now) {
        var linker = session.getAttribute(LINKER);
        session.removeAttribute(LINKER);
        return linker instanceof Linking linking && now.isBefore(linking.since().plus(HALFWAY))
                ? Optional.of(new AccountId(linking.account()))
                : Optional.empty();
    }

    /** What was kept, once. */
    Optional<SignInService.Way> takeWay() {
        var way = session.getAttribute(WAY);
        session.removeAttribute(WAY);
        return way instanceof SignInService.Way kept ? Optional.of(kept) : Optional.empty();
    }

    String onTo() {
        return session.getAttribute(ON_TO) instanceof String path ? path : "/";
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
