package org.sungrid.notify.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.notify.Outcome;
import org.sungrid.notify.SettingsTrouble;

/**
 * Short messages by HTTP, as {@code config/operate/sms-gateway.md} describes it: a POST of JSON to the address of the
 * settings, signed with the secret that both sides have. It calls that address alone and follows no redirect (S-83).
 */
@ApplicationScoped
class HttpSmsGateway implements SmsGateway {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    private static final int SHORTEST_SECRET = 16;
    private static final int CONFLICT = 409;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    /** The message itself will not do: a number that does not exist, a text that the provider does not let pass. */
    private static final Set<Integer> NEVER = Set.of(400, 422);

    /** Not about this message: it is overloaded, being looked after, does not know us, or is not where we look. */
    private static final Set<Integer> NOBODY_S = Set.of(401, 403, 404, 429, 502, 503, 504);

    private final Optional<String> url;
    private final String client;
    private final Optional<String> secret;
    private final Clock clock;

    private HttpClient http;

    /** @param url where messages are sent to */
    @Inject
    HttpSmsGateway(
            @ConfigProperty(name = "sungrid.sms.url") Optional<String> url,
            @ConfigProperty(name = "sungrid.sms.client") String client,
            @ConfigProperty(name = "sungrid.sms.secret") Optional<String> secret,
            Clock clock) {
        this.url = url;
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    /** For the container alone, which makes a stand-in of it. */
    HttpSmsGateway() {
        this(Optional.empty(), "", Optional.empty(), null);
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void require() {
        SettingsTrouble.unless(
                url.isPresent() && isSafe(url.get()),
                "sungrid.sms.url has to be an address that begins with https:// (http:// on this machine alone)");
        SettingsTrouble.unless(
                secret.isPresent() && secret.get().length() >= SHORTEST_SECRET,
                "sungrid.sms.secret has to be set, with at least " + SHORTEST_SECRET + " characters");
        SettingsTrouble.unless(
                client.matches("[A-Za-z0-9._-]{1,60}"),
                "sungrid.sms.client has to be 1 to 60 letters, digits, dots and hyphens");
    }

    private static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    @Override
    public Outcome send(ShortMessage message) {
        var body = Json.createObjectBuilder()
                .add("requestId", message.requestId())
                .add("mobile", message.mobile())
                .add("parts", Json.createArrayBuilder(message.parts()))
                .build()
                .toString();
        var time = String.valueOf(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(url.orElseThrow()))
                .timeout(ANSWERING)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Sungrid-Client", client)
                .header("X-Sungrid-Time", time)
                .header("X-Sungrid-Signature", signature(secret.orElseThrow(), time, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        var answering = http().sendAsync(request, BodyHandlers.discarding());
        try {
            // What it answers beside the status says nothing to us. The request's own limit ends with the answer's
            // head.
            return judged(answering
                    .get(CONNECTING.plus(ANSWERING).toSeconds(), TimeUnit.SECONDS)
                    .statusCode());
        } catch (ExecutionException broken) {
            return judged(broken.getCause());
        } catch (TimeoutException slow) {
            return Outcome.failed("sms-slow");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Outcome.failed("sms-broke-off");
        } finally {
            answering.cancel(true);
        }
    }

    /** Whom we can't even reach took nothing; of a conversation that broke off later nobody knows. */
    private static Outcome judged(Throwable broken) {
        if (broken instanceof HttpConnectTimeoutException
                || broken instanceof ConnectException
                || broken instanceof SSLException) {
            return Outcome.unreachable("sms-away");
        }
        return Outcome.failed(broken instanceof HttpTimeoutException ? "sms-slow" : "sms-broke-off");
    }

    private static Outcome judged(int status) {
        // One that it has already is one that it took.
        if (status >= 200 && status < 300 || status == CONFLICT) {
            return Outcome.sent();
        }
        if (NEVER.contains(status)) {
            return Outcome.refused("sms-refuses " + status);
        }
        return NOBODY_S.contains(status)
                ? Outcome.unreachable("sms-status " + status)
                : Outcome.failed("sms-status " + status);
    }

    /** HMAC-SHA-256 of the seconds, a line end and the body, in hexadecimal digits. */
    static String signature(String secret, String time, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((time + "\n" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    /** Made when it is first needed: it has a thread. */
    private synchronized HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .connectTimeout(CONNECTING)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return http;
    }
}
