package org.sungrid.admin.account;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sungrid.admin.Doors;
import org.sungrid.text.Language;
import org.sungrid.web.Address;

/** Somebody leaves: the session ends, and its id opens nothing any more. Only by a form of ours. */
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var language = "en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE;
        Seat.of(request).ifPresent(Seat::leave);
        Gate.go(response, new Address(language, Doors.SIGN_IN).canonical());
    }
}
