package org.sungrid.admin.account;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.account.Proof.FromService;
import org.sungrid.account.SigningIn;
import org.sungrid.account.SigningIn.Proven;
import org.sungrid.account.openid.LinkingIdentity;
import org.sungrid.account.openid.ProviderTrouble;
import org.sungrid.account.openid.SignInService;
import org.sungrid.account.openid.SignInService.Way;
import org.sungrid.admin.Doors;
import org.sungrid.id.AccountId;
import org.sungrid.permission.Actor;
import org.sungrid.permission.CurrentActor;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.web.Address;
import org.sungrid.web.Application;
import org.sungrid.web.Visit;

/**
 * The way to the bureau's sign-in service and back, in three steps. {@code begin} sends the browser there. It comes back
 * from another site, so without the session's cookie, which is bound to ours: the page answered then leads on at once to
 * {@code enter}, from us to us, and with that request the cookie comes along. Whoever gave their password for it just before
 * comes back linked, everybody else signed in.
 */
public class ServiceDoor extends HttpServlet {

    static final String BEGIN = Doors.SIGN_IN_SERVICE + "/begin";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ServiceDoor.class.getName());
    private static final String ENTER = Doors.SIGN_IN_SERVICE + "/enter";
    private static final int LONGEST = 2_000;

    @Inject
    private transient SignInService service;

    @Inject
    private transient SigningIn signingIn;

    @Inject
    private transient LinkingIdentity linking;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Reception reception;

    @Inject
    private transient SourceAddress source;

    @Inject
    private transient Application application;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!service.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (Visit.of(request).address().path()) {
            case BEGIN -> begin(request, response);
            case ENTER -> enter(request, response);
            default -> leadOn(request, response);
        }
    }

    /** A page of ours in the language in which it was asked for, never another host (S-46). */
    private static String target(String asked) {
        return WayBack.of(asked);
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) {
        try {
            var way = service.begin(application.absolute(Doors.SIGN_IN_SERVICE));
            var seat = Seat.given(request);
            seat.keep(way, target(request.getParameter("to")));
            seat.beginWay();
            Gate.go(response, way.address());
        } catch (ProviderTrouble trouble) {
            LOG.log(Level.WARNING, "The sign-in service can''t be asked: {0}", trouble.getMessage());
            if (Seat.given(request).givesUpLinking()) {
                var onTo = target(request.getParameter("to"));
                Seat.given(request).note(words(onTo).text("account.refusal.link.failed"));
                Gate.go(response, onTo);
                return;
            }
            refuse("admin.sign-in.service.away", request, response);
        }
    }

    /** Only what a browser brings is written into the page, and only as part of an address of ours. */
    private void leadOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = ENTER + "?code=" + given(request, "code") + "&amp;state=" + given(request, "state");
        var words = Messages.in(Visit.of(request).language()).text("admin.sign-in.service.go-on");
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<!DOCTYPE html><html lang=\""
                        + Visit.of(request).language().tag()
                        + "\"><head><meta charset=\"UTF-8\"><meta http-equiv=\"refresh\" content=\"0; url=" + address
                        + "\"><title>" + words + "</title></head><body><p><a href=\"" + address + "\">" + words
                        + "</a></p></body></html>");
    }

    private static String given(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null || value.length() > LONGEST ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void enter(HttpServletRequest request, HttpServletResponse response) {
        var seat = Seat.of(request);
        var way = seat.flatMap(Seat::takeWay);
        var code = request.getParameter("code");
        if (way.isEmpty() || code == null || code.isEmpty() || !isAnswerTo(way.get(), request.getParameter("state"))) {
            refuse("admin.sign-in.service.failed", request, response);
            return;
        }
        var onTo = seat.get().onTo();
        var proof = new FromService(
                code, way.get().nonce(), way.get().verifier(), application.absolute(Doors.SIGN_IN_SERVICE));
        if (seat.get().comesToLink()) {
            link(seat.get().takeLinker(clock.instant()), proof, onTo, request, response);
            return;
        }
        signingIn
                .with(proof, source.of(request))
                .ifPresentOrElse(
                        proven -> letIn(proven, onTo, request, response),
                        () -> refuse("admin.sign-in.service.failed", request, response));
    }

    /** For the very account whose password was given, while it sits here still; else nothing is linked. */
    private void link(
            Optional<AccountId> linker,
            FromService proof,
            String onTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (linker.isEmpty() || !linker.equals(current.signedIn().map(Actor::account))) {
            refuse("admin.sign-in.service.failed", request, response);
            return;
        }
        Seat.given(request).note(linked(proof, onTo));
        Gate.go(response, onTo);
    }

    /** What came of it, in the words of the page to which it leads. */
    private String linked(FromService proof, String onTo) {
        try {
            linking.link(proof);
            return words(onTo).text("admin.own.service.linked.done");
        } catch (Refused refused) {
            return words(onTo).text(refused.refusals().get(0).key());
        }
    }

    private static Messages words(String onTo) {
        return Messages.in(Address.of(onTo).map(Address::language).orElse(Language.CHINESE));
    }

    private static boolean isAnswerTo(Way way, String state) {
        return state != null
                && MessageDigest.isEqual(
                        way.state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    private void letIn(Proven proven, String onTo, HttpServletRequest request, HttpServletResponse response) {
        if (proven.awaitsCode()) {
            Seat.takeHalf(request, new Seat.Half(proven.halfway(), clock.instant(), SignInPage.target(onTo)));
            Gate.go(response, Doors.SIGN_IN_CODE);
            return;
        }
        try {
            reception.seat(proven);
        } catch (Refused meanwhile) {
            refuse("admin.sign-in.service.failed", request, response);
            return;
        }
        Gate.go(response, onTo);
    }

    private static void refuse(String key, HttpServletRequest request, HttpServletResponse response) {
        Seat.given(request).tell(key);
        Gate.go(response, Doors.SIGN_IN);
    }
}
