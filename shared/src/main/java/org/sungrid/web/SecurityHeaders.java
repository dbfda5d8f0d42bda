package org.sungrid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The header set that every response carries, whatever its status. */
final class SecurityHeaders {

    /** One year: what browsers and auditors expect before they count a host as TLS-only. */
    private static final String ONE_YEAR_OF_TLS = "max-age=31536000; includeSubDomains";

    static final String POLICY = "Content-Security-Policy";

    /** Tell a stranger what runs here; nobody else needs them. */
    static final Set<String> TELLTALE = Set.of("server", "x-powered-by");

    private final Map<String, String> values = new LinkedHashMap<>();

    SecurityHeaders(Application application) {
        values.put(POLICY, application.contentSecurityPolicy());
        values.put("X-Content-Type-Options", "nosniff");
        values.put("Referrer-Policy", "no-referrer");
        // frame-ancestors says the same to newer browsers; older ones know only this.
        values.put("X-Frame-Options", "DENY");
        values.put("Cross-Origin-Opener-Policy", "same-origin");
        values.put("Cross-Origin-Resource-Policy", "same-origin");
        values.put(
                "Permissions-Policy",
                "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                        + " magnetometer=(), microphone=(), payment=(), usb=()");
        if (application.secure()) {
            values.put("Strict-Transport-Security", ONE_YEAR_OF_TLS);
        }
    }

    void writeTo(HttpServletResponse response) {
        values.forEach(response::setHeader);
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }
}
