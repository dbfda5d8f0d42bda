package org.sungrid.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Answers with whole pages and a tag of their bytes, so that a browser that has this very page hears so in a few bytes.
 * Nothing in a page differs per reader, therefore any cache may keep it; each asks again before using it, for a
 * disclosure that was withdrawn must be gone at once.
 */
public class PublicAnswerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** These say for themselves how long they may be kept; files and the archive of all are too large to be held. */
    private static final List<String> PASSED_ON = List.of("/assets/", "/files/", "/api/v1/dump.zip");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PASSED_ON.stream().anyMatch(request.getRequestURI()::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        HeldAnswer held = new HeldAnswer(response);
        chain.doFilter(request, held);
        if (held.passedOn() || response.isCommitted()) {
            return;
        }
        byte[] bytes = held.bytes();
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "public, no-cache");
        }
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            String tag = '"' + digest(bytes) + '"';
            response.setHeader("ETag", tag);
            if (matches(request.getHeader("If-None-Match"), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }

    /**
     * Whether the reader has what bears this tag.
     *
     * @param asked the header If-None-Match, {@code null} for none. A proxy that compressed the page sends its tag back as a weak one; the content
     *     is the same.
     */
    public static boolean matches(String asked, String tag) {
        if (asked == null) {
            return false;
        }
        for (String one : asked.split(",", 20)) {
            String plain = one.strip();
            if (plain.equals("*") || plain.equals(tag) || plain.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
