package org.sungrid.account.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The calls to the sign-in service that the settings name, and to what its own description names. Redirects are not
 * followed; time and size are bounded (S-83). Beside these the product calls a gateway for short messages and nobody else.
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
            var answer = whole(asked);
            if (answer.statusCode() != 200 || answer.body().length > MOST_BYTES) {
                throw new ProviderTrouble(
                        asked.uri() + " answered with " + answer.statusCode() + " and " + answer.body().length
                                + " bytes",
                        null);
            }
            return JSONObjectUtils.parse(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (ExecutionException | TimeoutException e) {
            throw new ProviderTrouble(asked.uri() + " does not answer: " + e.getMessage(), e);
        } catch (ParseException e) {
            throw new ProviderTrouble(asked.uri() + " answered with no JSON object", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderTrouble(asked.uri() + " was not waited for", e);
        }
    }

    /** A request's own time limit ends with the head of the answer: this one holds for the body as well. */
    private HttpResponse<byte[]> whole(HttpRequest asked)
            throws ExecutionException, TimeoutException, InterruptedException {
        var answering = client().sendAsync(
                        asked, head -> BodySubscribers.mapping(limited(), ByteArrayOutputStream::toByteArray));
        try {
            return answering.get(ANSWERING.toSeconds(), TimeUnit.SECONDS);
        } finally {
            answering.cancel(true);
        }
    }

    /** Of what is too long only so much is kept as shows that it is. */
    private static HttpResponse.BodySubscriber<ByteArrayOutputStream> limited() {
        var kept = new ByteArrayOutputStream();
        return BodySubscribers.mapping(
                BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
                    if (kept.size() <= MOST_BYTES) {
                        kept.write(bytes, 0, Math.min(bytes.length, MOST_BYTES + 1 - kept.size()));
                    }
                })),
                nothing -> kept);
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
