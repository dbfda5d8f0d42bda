package org.sungrid.admin.account;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sungrid.account.Accounts;
import org.sungrid.account.EntryPolicy;
import org.sungrid.account.EntryPolicy.First;
import org.sungrid.account.session.Recognised;
import org.sungrid.account.session.Sessions;
import org.sungrid.admin.Doors;
import org.sungrid.audit.Audit;
import org.sungrid.id.AccountId;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Bounds;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.OutOfReach;
import org.sungrid.text.Language;
import org.sungrid.web.Address;
import org.sungrid.web.Application;

/**
 * The gate of the admin. On each request it asks the database who the browser's account is and what it may do, so a
 * closed account or a lost role counts from the very next request (S-41); it turns away forms that did not come from our
 * own pages, sends strangers to the sign-in, and refuses what one may not see.
 *
 * <p>Not a Jakarta Security authentication mechanism: that would give the container a principal and group names, which
 * the acts never ask, and leave to this filter everything above.
 */
public class Gate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private static final String TYPED_KEPT = Typed.class.getName();
    private static final String FIRST = First.class.getName();

    /** Where what comes first is done; nothing else opens before it but the way out. */
    private static final Map<First, String> FIRST_PAGES =
            Map.of(First.CHANGE_PASSWORD, Doors.OWN_ACCOUNT, First.ENROL, Doors.SECOND_FACTOR);

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Bounds bounds;

    @Inject
    private transient Audit audit;

    @Inject
    private transient Application application;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient EntryPolicy entry;

    @Inject
    private transient Clock clock;

    private transient Sincerity sincerity;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        sincerity = new Sincerity(application);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Address> asked = Address.of(request.getRequestURI());
        boolean sent = "POST".equals(request.getMethod());
        if (asked.isEmpty() || Doors.isPlain(asked.get().path())) {
            if (sent || !ResourceRequest.isHarmless(request)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (sent && !SizeLimit.exceededBy(request) && !isWhole(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        // A page that waits for news asks again when the line broke, and nobody need sit before it.
        boolean there = !asked.get().path().equals(Doors.NEWS);
        Optional<Actor> actor = Seat.of(request).flatMap(taken -> recognise(taken, request, there));
        Optional<Seat> seat = Seat.of(request);
        if (request.getAttribute(TYPED_KEPT) != null && request.getHeader("Faces-Request") == null) {
            go(response, signInThenBackTo(asked.get(), null));
            return;
        }
        // Faces takes any request with this parameter for a form that was sent, and this one carries no token.
        if (!sent && request.getParameter(VIEW_STATE) != null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (sent && refuse(request, response, seat)) {
            return;
        }
        if (sent && Doors.takesFiles(asked.get().path()) && !isWithFiles(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        letIn(asked.get(), actor, seat, request, response, chain);
    }

    /** Who sits there, as the database knows them now. A seat whose account is closed or whose session is over is left. */
    private Optional<Actor> recognise(Seat seat, HttpServletRequest request, boolean there) {
        Optional<Recognised> known = seat.session().flatMap(session -> sessions.recognise(session, there));
        Optional<Actor> actor = known.filter(session -> !session.isOver())
                .map(Recognised::account)
                .flatMap(accounts::actor);
        if (actor.isEmpty()) {
            if (seat.isTaken()) {
                boolean ours = sent(request) && sincerity.of(request, Optional.of(seat));
                seat.leave();
                known.filter(Recognised::isOver).ifPresent(over -> {
                    Seat.given(request).tell(over.ended().labelKey());
                    if (ours) {
                        keepTyped(request, over.account());
                    }
                });
            }
            return actor;
        }
        if (seat.isOtherThanBefore(actor.get().permissions())) {
            request.changeSessionId();
        }
        current.become(actor.get());
        request.setAttribute(FIRST, entry.first(actor.get(), known.get()));
        return actor;
    }

    private void keepTyped(HttpServletRequest request, AccountId account) {
        Address.of(request.getRequestURI())
                .flatMap(asked -> Typed.of(request, asked.path(), account.value(), clock.instant()))
                .ifPresent(typed -> {
                    Seat.given(request).keep(typed);
                    request.setAttribute(TYPED_KEPT, true);
                });
    }

    private static boolean isWithFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Whether a form with files came as such forms are written, and to its end: a bad line cuts some off. */
    private static boolean isWhole(HttpServletRequest request) {
        if (!isWithFiles(request)) {
            return true;
        }
        try {
            request.getParts();
            return true;
        } catch (ServletException | IOException | IllegalStateException | IllegalArgumentException broken) {
            return false;
        }
    }

    /** Whether it is a form, and not larger than any may be. */
    private static boolean sent(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && !SizeLimit.exceededBy(request);
    }

    /** What the one who asks has to do before anything else. */
    static First first(HttpServletRequest request) {
        return request.getAttribute(FIRST) instanceof First first ? first : First.NOTHING;
    }

    private boolean refuse(HttpServletRequest request, HttpServletResponse response, Optional<Seat> seat)
            throws IOException {
        if (SizeLimit.exceededBy(request)) {
            SizeLimit.answer(request, response);
            return true;
        }
        if (!sincerity.of(request, seat)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return true;
        }
        return false;
    }

    private void letIn(
            Address asked,
            Optional<Actor> actor,
            Optional<Seat> seat,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        switch (Doors.passage(asked.path(), actor)) {
            case SIGN_IN_FIRST -> {
                if ("POST".equals(request.getMethod())) {
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                } else {
                    go(response, signInThenBackTo(asked, request.getQueryString()));
                }
            }
            case FORBIDDEN -> {
                turnedAway(actor, asked);
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            default -> {
                if (isOutOfReach(asked.path(), actor)) {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                    return;
                }
                var page = FIRST_PAGES.get(first(request));
                if (page != null && !Set.of(page, Doors.SIGN_OUT).contains(asked.path())) {
                    sendToFirst(new Address(asked.language(), page), request, response);
                    return;
                }
                if (cameFromOutsideInTheOtherLanguage(asked, seat, request)) {
                    go(response, asked.in(Language.ENGLISH).canonical());
                    return;
                }
                seat.ifPresent(known -> known.remember(asked.language()));
                chain.doFilter(request, response);
            }
        }
    }

    /** Whether the address names something that this one may not reach (S-35): as if it were not there. */
    private boolean isOutOfReach(String path, Optional<Actor> actor) {
        var place = Doors.place(path);
        if (place.isEmpty() || actor.isEmpty()) {
            return false;
        }
        try {
            bounds.check(place.get().key(), place.get().permission(), actor.get(), "Gate");
            return false;
        } catch (OutOfReach outside) {
            return true;
        }
    }

    /** Whoever tried a door that is not theirs is on record with the address. */
    private void turnedAway(Optional<Actor> actor, Address asked) {
        actor.ifPresent(somebody -> audit.refused(somebody.who(), "Gate", "act", null, asked.path()));
    }

    private static void sendToFirst(Address page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if ("POST".equals(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            go(response, page.canonical());
        }
    }

    /** Who typed the bare address gets the language they last chose; within the site links carry it. */
    private static boolean cameFromOutsideInTheOtherLanguage(
            Address asked, Optional<Seat> seat, HttpServletRequest request) {
        return asked.canonical().equals("/")
                && "none".equals(request.getHeader("Sec-Fetch-Site"))
                && seat.flatMap(Seat::language).filter(Language.ENGLISH::equals).isPresent();
    }

    private static String signInThenBackTo(Address asked, String question) {
        String signIn = new Address(asked.language(), Doors.SIGN_IN).canonical();
        return asked.path().equals("/")
                ? signIn
                : signIn + "?to=" + URLEncoder.encode(WayBack.written(asked, question), StandardCharsets.UTF_8);
    }

    /** Not the servlet API's redirect, which would build an absolute address from the Host header. */
    public static void go(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
