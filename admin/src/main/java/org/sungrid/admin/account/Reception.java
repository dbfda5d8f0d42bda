package org.sungrid.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.account.SigningIn.Proven;
import org.sungrid.account.session.SessionEnd;
import org.sungrid.account.session.SessionPolicy;
import org.sungrid.account.session.Sessions;

/** Shows somebody who has proved who they are to a seat: begins the session in the database and in this browser. */
@RequestScoped
class Reception {

    @Inject
    private Sessions sessions;

    @Inject
    private SessionPolicy policy;

    @Inject
    private HttpServletRequest request;

    void seat(Proven proven) {
        var account = proven.actor().account();
        // Who signs in again at the same browser leaves the seat they had.
        Seat.of(request).flatMap(Seat::session).ifPresent(left -> sessions.end(left, SessionEnd.SIGNED_OUT));
        long session = sessions.begin(
                account, proven.by(), Client.of(request.getHeader("User-Agent")), proven.passwordSetAt());
        Seat.take(request, account, session, policy.idle());
    }
}
