package org.sungrid.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * How a file is handed to a browser (S-30): as what it was judged to be and nothing else, to be saved and not to be
 * opened on our own ground, and were it opened, in a sandbox that can fetch nothing. An image shows where a page of ours
 * names it all the same, for there a browser does not ask how it is to be saved.
 *
 * @param name as it is saved
 * @param sha256 of the bytes, in hexadecimal
 */
public record FileAnswer(String name, FileType type, long bytes, String sha256) {

    /** @param pieces the bytes, piece by piece from 0; nothing behind the last */
    public void send(HttpServletRequest request, HttpServletResponse response, IntFunction<Optional<byte[]>> pieces)
            throws IOException {
        var tag = '"' + sha256 + '"';
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Content-Disposition", disposition(name));
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("ETag", tag);
        var known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type.mediaType());
        response.setContentLengthLong(bytes);
        if ("HEAD".equals(request.getMethod())) {
            return;
        }
        var out = response.getOutputStream();
        long sent = 0;
        for (int position = 0; sent < bytes; position++) {
            // Withdrawn in the middle of it: the connection breaks off, and nobody takes a part for the whole.
            var piece = pieces.apply(position).orElseThrow(() -> new IOException("The file is gone"));
            out.write(piece);
            sent += piece.length;
        }
    }

    /** RFC 6266: the name for readers that know RFC 8187, and beside it one in plain letters for those that do not. */
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        var encoded = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
