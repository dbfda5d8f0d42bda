package org.sungrid.admin.account;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sungrid.account.session.SessionEnd;
import org.sungrid.account.session.Sessions;
import org.sungrid.admin.Doors;
import org.sungrid.text.Language;
import org.sungrid.web.Address;

/** Somebody leaves: the session ends, and its id opens nothing any more. Only by a form of ours. */
public class SignOut extends HttpServlet {

    /** What is told to who came from the sign-in service, where they are signed in still. */
    static final String LEFT_SERVICE = "admin.sign-in.service.left";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var language = "en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE;
        Seat.of(request).ifPresent(seat -> {
            var known = seat.session().flatMap(sessions::recognise);
            seat.session().ifPresent(key -> sessions.end(key, SessionEnd.SIGNED_OUT));
            seat.leave();
            if (known.filter(session -> session.begunBy().isByProvider()).isPresent()) {
                Seat.given(request).tell(LEFT_SERVICE);
            }
        });
        Gate.go(response, new Address(language, Doors.SIGN_IN).canonical());
    }
}
