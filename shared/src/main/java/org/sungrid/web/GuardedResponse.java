package org.sungrid.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;

/** Keeps the header set through a {@code reset()}, which frameworks call when they change their mind about a page. */
final class GuardedResponse extends HttpServletResponseWrapper {

    private final SecurityHeaders headers;

    GuardedResponse(HttpServletResponse response, SecurityHeaders headers) {
        super(response);
        this.headers = headers;
        headers.writeTo(response);
    }

    @Override
    public void reset() {
        super.reset();
        headers.writeTo((HttpServletResponse) getResponse());
    }

    @Override
    public void setHeader(String name, String value) {
        if (welcome(name)) {
            super.setHeader(name, value);
        }
    }

    /** A framework's own content policy replaces ours: of two policies both would have to allow. */
    @Override
    public void addHeader(String name, String value) {
        if (SecurityHeaders.POLICY.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        } else if (welcome(name)) {
            super.addHeader(name, value);
        }
    }

    /** Sessions never travel in an address. */
    @Override
    public String encodeURL(String url) {
        return url;
    }

    @Override
    public String encodeRedirectURL(String url) {
        return url;
    }

    private static boolean welcome(String name) {
        return !SecurityHeaders.TELLTALE.contains(name.toLowerCase(Locale.ROOT));
    }
}
