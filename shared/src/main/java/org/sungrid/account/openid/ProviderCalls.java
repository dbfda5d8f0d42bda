package org.sungrid.account.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;

/**
 * The only calls that the product makes to another host: to the sign-in service that the settings name, and to what its
 * own description names. Redirects are not followed; time and size are bounded (S-83).
 */
@ApplicationScoped
class ProviderCalls {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(5);

    /** A description and a set of keys have a few thousand bytes. */
    private static final int MOST_BYTES = 256 * 1024;

    private HttpClient client;

    Map<String, Object> get(URI address) {
        return answer(HttpRequest.newBuilder(address).GET());
    }

    /** @param authorization the header of that name; not logged */
    Map<String, Object> post(URI address, String authorization, String form) {
        return answer(HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private Map<String, Object> answer(HttpRequest.Builder request) {
        var asked =
                request.header("Accept", "application/json").timeout(ANSWERING).build();
        try {
            var answer = client().send(asked, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                var bytes = body.readNBytes(MOST_BYTES + 1);
                if (answer.statusCode() != 200 || bytes.length > MOST_BYTES) {
                    throw new ProviderTrouble(
                            asked.uri() + " answered with " + answer.statusCode() + " and " + bytes.length + " bytes",
                            null);
                }
                return JSONObjectUtils.parse(new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new ProviderTrouble(asked.uri() + " does not answer: " + e.getMessage(), e);
        } catch (ParseException e) {
            throw new ProviderTrouble(asked.uri() + " answered with no JSON object", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderTrouble(asked.uri() + " was not waited for", e);
        }
    }

    /** Made when it is first needed: most bureaus never need one, and it has a thread. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(CONNECTING)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }
}
