package org.sungrid.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.sungrid.text.Language;

/**
 * What the address of a request says.
 *
 * @param parts the named parts of the route, such as {@code number}
 */
public record Visit(Address address, Map<String, String> parts) {

    private static final String KEY = Visit.class.getName();

    public static void begin(HttpServletRequest request, Visit visit) {
        request.setAttribute(KEY, visit);
    }

    /** The visit of this request; one that reached no route stands at the root of the look and language it asked in. */
    public static Visit of(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof Visit visit
                ? visit
                : new Visit(Address.rootOf(request.getRequestURI()), Map.of());
    }

    public Language language() {
        return address.language();
    }
}
