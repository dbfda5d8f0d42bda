package org.sungrid.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cookie of somebody who has signed in to the admin, for those who speak to it by the {@link Wire}. */
public final class SignedIn {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: id=\"[^\"]*\")? value=\"([^\"]*)\"");

    private SignedIn() {}

    public static String cookie(String account) {
        try {
            Wire.Answer page = Wire.admin().get("/sign-in");
            StringBuilder form = new StringBuilder("name=" + account + "&enter=");
            form.append("&password=").append(URLEncoder.encode(TestBench.demoPassword(), StandardCharsets.UTF_8));
            Matcher hidden = HIDDEN.matcher(page.body());
            while (hidden.find()) {
                form.append('&').append(hidden.group(1)).append('=');
                form.append(URLEncoder.encode(hidden.group(2), StandardCharsets.UTF_8));
            }
            Wire.Answer answer = Wire.admin()
                    .send(
                            "POST",
                            "/sign-in",
                            form.toString().getBytes(StandardCharsets.UTF_8),
                            "Content-Type: application/x-www-form-urlencoded",
                            "Cookie: " + cookie(page));
            if (answer.status() != 303) {
                throw new IllegalStateException("Signing in as " + account + ": " + answer.whole());
            }
            return cookie(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cookie(Wire.Answer answer) {
        return answer.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }
}
