package org.sungrid.portal.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import org.sungrid.portal.PublicAnswerFilter;

/**
 * The whole of it as one download. Its tag is the SHA-256 of its bytes, so that whoever has it can check it; when it was
 * last changed is told, but not taken for a tag: two changes may fall into one second.
 */
@WebServlet("/api/v1/dump.zip")
public class DumpServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Dump dump;

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean body) throws IOException {
        try (var copy = dump.open()) {
            var tag = '"' + HexFormat.of().formatHex(copy.sha256()) + '"';
            response.setHeader("Cache-Control", "public, no-cache");
            response.setHeader("ETag", tag);
            response.setHeader(
                    "Last-Modified",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(copy.changedAt().atOffset(ZoneOffset.UTC)));
            if (PublicAnswerFilter.matches(request.getHeader("If-None-Match"), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setHeader("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(copy.sha256()) + ":");
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"sungrid-disclosures.zip\"");
            response.setContentLengthLong(copy.content().size());
            if (body) {
                Channels.newInputStream(copy.content()).transferTo(response.getOutputStream());
            }
        } catch (Dump.Busy busy) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
