package org.sungrid.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves {@link Assets}: for ever where the address names these very bytes. */
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Optional<Assets.Asked> asked = Assets.find(file);
        if (asked.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Assets.Asset asset = asked.get().asset();
        // A page of the previous release, still open somewhere, gets today's style rather than none.
        response.setHeader(
                "Cache-Control", asked.get().exact() ? "public, max-age=31536000, immutable" : "public, no-cache");
        response.setHeader("ETag", '"' + asset.hash() + '"');
        if (('"' + asset.hash() + '"').equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.type());
        response.setContentLength(asset.bytes().length);
        response.getOutputStream().write(asset.bytes());
    }
}
