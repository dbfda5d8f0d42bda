package org.sungrid.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.sungrid.web.Application;

/** Everything here is for everyone; only the endless combinations of filters are spared the robots. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Application application;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        String text = "User-agent: *\nDisallow: /disclosures?\nDisallow: /en/disclosures?\nDisallow: /fees/check?\n"
                + "Disallow: /en/fees/check?\nDisallow: /api/\nSitemap: "
                + application.absolute("/sitemap.xml") + "\n";
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
