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
import java.util.Optional;
import org.sungrid.account.Accounts;
import org.sungrid.admin.Doors;
import org.sungrid.audit.Audit;
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
        Optional<Seat> seat = Seat.of(request);
        Optional<Actor> actor = seat.flatMap(taken -> recognise(taken));
        seat = Seat.of(request);
        if (sent && refuse(request, response, seat)) {
            return;
        }
        letIn(asked.get(), actor, seat, request, response, chain);
    }

    /** Who sits there, as the database knows them now. A seat whose account is closed or whose time is over is left. */
    private Optional<Actor> recognise(Seat seat) {
        Optional<Actor> actor = seat.account(clock.instant()).flatMap(accounts::actor);
        actor.ifPresentOrElse(current::become, () -> {
            if (seat.isTaken()) {
                seat.leave();
            }
        });
        return actor;
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
                    go(response, signInThenBackTo(asked));
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

    /** Who typed the bare address gets the language they last chose; within the site links carry it. */
    private static boolean cameFromOutsideInTheOtherLanguage(
            Address asked, Optional<Seat> seat, HttpServletRequest request) {
        return asked.canonical().equals("/")
                && "none".equals(request.getHeader("Sec-Fetch-Site"))
                && seat.flatMap(Seat::language).filter(Language.ENGLISH::equals).isPresent();
    }

    private static String signInThenBackTo(Address asked) {
        String signIn = new Address(asked.language(), Doors.SIGN_IN).canonical();
        return asked.path().equals("/")
                ? signIn
                : signIn + "?to=" + URLEncoder.encode(asked.canonical(), StandardCharsets.UTF_8);
    }

    /** Not the servlet API's redirect, which would build an absolute address from the Host header. */
    public static void go(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
