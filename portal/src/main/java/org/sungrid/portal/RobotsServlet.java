package org.sungrid.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.sungrid.web.Application;

/**
 * Everything here is for everyone; only the endless combinations of filters, and the same pages in other looks, are spared
 * the robots.
 */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The beginnings of addresses. */
    private static final List<String> SPARED = List.of(
            "/disclosures?",
            "/en/disclosures?",
            "/fees/check?",
            "/en/fees/check?",
            "/powers?",
            "/en/powers?",
            "/grid?",
            "/en/grid?",
            "/board?",
            "/en/board?",
            "/large",
            "/dark",
            "/light",
            "/api/");

    @Inject
    private transient Application application;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        String text = "User-agent: *\n"
                + SPARED.stream().map(path -> "Disallow: " + path + "\n").collect(Collectors.joining())
                + "Sitemap: " + application.absolute("/sitemap.xml") + "\n";
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
