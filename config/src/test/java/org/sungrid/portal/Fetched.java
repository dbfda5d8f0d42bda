package org.sungrid.portal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.bench.TestBench;

/** An answer of the portal to a program that behaves. */
record Fetched(int status, HttpResponse<byte[]> answer) {

    /** No offer of another protocol: to one the server answers large bodies without their type. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Fetched get(String path, String... headers) {
        return send("GET", path, headers);
    }

    static Fetched send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(TestBench.portal(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Fetched(answer.statusCode(), answer);
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    byte[] bytes() {
        return answer.body();
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    JsonObject json() {
        return JsonParser.parseString(text()).getAsJsonObject();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Every line of the list that a question finds, page after page. */
    static List<JsonObject> lines(String question) {
        var lines = new ArrayList<JsonObject>();
        int page = 1;
        int pages;
        do {
            var list = get("/api/v1/disclosures?page=" + page + question).json();
            list.getAsJsonArray("items").forEach(line -> lines.add(line.getAsJsonObject()));
            pages = list.get("pages").getAsInt();
        } while (++page <= pages);
        return lines;
    }

    /** The path of an address that the interface gave out. */
    static String path(JsonObject from, String member) {
        return from.get(member)
                .getAsString()
                .substring(TestBench.portal("").toString().length());
    }
}
