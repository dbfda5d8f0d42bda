package org.sungrid.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.sungrid.web.Application;

/**
 * Whether a form was sent from our own page (S-63): the browser does not say that it comes from elsewhere, and it carries
 * the token of this very session.
 */
public final class Sincerity {

    static final String TOKEN = "sungrid.token";

    private final Application application;

    public Sincerity(Application application) {
        this.application = application;
    }

    boolean of(HttpServletRequest request, Optional<Seat> seat) {
        return comesFromUs(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))
                && seat.isPresent()
                && seat.get().knows(request.getParameter(TOKEN));
    }

    /**
     * What the browser says about where a request comes from. An absent header says nothing, and neither does the origin
     * {@code null}: our own referrer policy makes browsers send it with our own forms.
     */
    boolean comesFromUs(String fetchSite, String origin, String host) {
        boolean sameSite = fetchSite == null || fetchSite.equals("same-origin");
        return sameSite && (origin == null || origin.equals("null") || isOurs(origin, host));
    }

    /**
     * Whether a page of ours opens a socket (S-74). Browsers always say from where, whatever the referrer policy: who does
     * not say it, or says {@code null}, is none of ours.
     */
    public boolean opensFromUs(String fetchSite, String origin, String host) {
        return origin != null && !origin.equals("null") && comesFromUs(fetchSite, origin, host);
    }

    private boolean isOurs(String origin, String host) {
        if (origin.equalsIgnoreCase(origin(application.address()))) {
            return true;
        }
        int authority = origin.indexOf("://");
        return authority > 0 && host != null && origin.substring(authority + 3).equalsIgnoreCase(host);
    }

    private static String origin(URI address) {
        return (address.getScheme() + "://" + address.getAuthority()).toLowerCase(Locale.ROOT);
    }
}
