package org.sungrid.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.bench.TestBench;

/** Somebody at the admin's door: keeps the cookie as a browser does, and can lie where a browser would not. */
final class AdminClient {

    /** Stands between the values of a field that is sent several times, as boxes that are ticked are. */
    static final String SEVERAL = "\u0000";

    static final String DRAFTER = "chenmin";
    static final String REVIEWER = "xuzhibai";
    static final String ADMINISTRATOR = "luochunxiao";
    static final String SECURITY_ADMINISTRATOR = "yuxiangyang";
    static final String AUDITOR = "yanshouzheng";

    /** The head of a station, who reaches it and what is below it. */
    static final String STATION_HEAD = "tanglixin";

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final Function<String, URI> node;
    private String cookie;

    AdminClient() {
        this(TestBench::admin);
    }

    /** @param node says where a path is: at which node's door somebody is */
    AdminClient(Function<String, URI> node) {
        this.node = node;
    }

    /** Somebody who has just signed in. */
    static AdminClient signedIn(String account) {
        return signedIn(account, TestBench::admin);
    }

    /** Somebody who has just signed in at this node. */
    static AdminClient signedIn(String account, Function<String, URI> node) {
        var client = new AdminClient(node);
        var answer = client.signIn(account, TestBench.demoPassword(), "/sign-in");
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Signing in as " + account + " was answered with " + answer.statusCode());
        }
        return client;
    }

    HttpResponse<String> signIn(String account, String password, String page) {
        var fields = hidden(get(page).body(), "form");
        fields.put("name", account);
        fields.put("password", password);
        fields.put("enter", "");
        return post(page.replaceFirst("\\?.*", ""), fields);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(node.apply(path)).GET(), headers);
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getValue().split(SEVERAL))
                        .map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(node.apply(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer =
                    connection().send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(set -> cookie = set.replaceFirst(";.*", ""));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A connection of its own for each request: the server closes the one on which it refused a body unread. */
    private static HttpClient connection() {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The hidden fields of one form of a page, as a browser would send them. */
    /** Drafts a legal document and presses this button of the form. @return its number */
    String store(String title, String body, String button) {
        var fields = hidden(get("/disclosures/new/legal-document").body(), "form");
        fields.putAll(Map.of("title", title, "body", body, button, ""));
        var answer = post("/disclosures/new/legal-document", fields);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(title + " was answered with " + answer.statusCode());
        }
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/disclosures/([FL]-[0-9]+-[0-9]+).*", "$1");
    }

    /** Fills in the form of an alteration of the grid, looks at what would change, and does it. */
    HttpResponse<String> looked(String page, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(typed);
        fields.put("look", "");
        var shown = post(page, fields);
        fields.remove("look");
        fields.putAll(hidden(shown.body(), "alter"));
        fields.put("carry-out", "");
        return post(page, fields);
    }

    /** Presses a button on the page of a disclosure, with what was typed beside it. */
    void press(String number, String button, Map<String, String> typed) {
        var page = get("/disclosures/" + number).body();
        int at = page.indexOf("id=\"" + button + "\"");
        if (at < 0) {
            throw new IllegalStateException("No button " + button + " on the page of " + number);
        }
        var start = page.lastIndexOf("<form id=\"", at) + "<form id=\"".length();
        var fields = hidden(page, page.substring(start, page.indexOf('"', start)));
        fields.put(button, "");
        typed.forEach((field, value) -> fields.put(
                page.contains("name=\"" + button + "-" + field + "\"") ? button + "-" + field : field, value));
        var answer = post("/disclosures/" + number, fields);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(button + " of " + number + " was answered with " + answer.statusCode());
        }
    }

    static Map<String, String> hidden(String page, String form) {
        int from = page.indexOf("<form id=\"" + form + "\"");
        if (from < 0) {
            throw new IllegalStateException("No form " + form + " in " + page);
        }
        var fields = new LinkedHashMap<String, String>();
        Matcher input = HIDDEN.matcher(page.substring(from, page.indexOf("</form>", from)));
        while (input.find()) {
            fields.put(attribute(NAME, input.group()), attribute(VALUE, input.group()));
        }
        return fields;
    }

    /** The token that the forms of this session carry. */
    String token() {
        return get("/").body().replaceFirst("(?s).*?name=\"sungrid.token\" value=\"([^\"]+)\".*", "$1");
    }

    String cookie() {
        return cookie;
    }

    /** Takes over another browser's cookie, as a thief or a fixer of sessions would. */
    void useCookie(String other) {
        cookie = other;
    }

    private static String attribute(Pattern pattern, String tag) {
        Matcher matcher = pattern.matcher(tag);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
