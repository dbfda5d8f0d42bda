package org.sungrid.account.openid;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bureau's sign-in service as the settings and its own description tell of it. */
@Named("signInService")
@ApplicationScoped
public class SignInService {

    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    /** Keys and addresses change seldom; a key that is not known is looked for sooner. */
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private static final Duration ASKED_AGAIN_AFTER = Duration.ofMinutes(1);

    /** After it did not answer. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(3);

    /** For trials: what stays on this machine needs no TLS. */
    private static final String THIS_MACHINE = "http://127.0.0.1:";

    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "sungrid.oidc.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "sungrid.oidc.client")
    Optional<String> client;

    @Inject
    @ConfigProperty(name = "sungrid.oidc.secret")
    Optional<String> secret;

    @Inject
    ProviderCalls calls;

    @Inject
    Clock clock;

    private volatile Known known;
    private volatile Instant askedAgainAt = Instant.EPOCH;
    private final ReentrantLock asking = new ReentrantLock();

    /** What was read of the service. */
    private record Known(URI authorization, URI token, URI jwks, URI endSession, JWKSet keys, Instant at) {}

    /**
     * One way to the service and back. Kept in the browser's session until the answer comes.
     *
     * @param address to which the browser goes
     * @param state comes back with the answer
     * @param nonce comes back in the token
     * @param verifier shows that whoever asks for the token is who began (PKCE)
     */
    public record Way(String address, String state, String nonce, String verifier) implements Serializable {

        @Override
        public String toString() {
            return "Way[]";
        }
    }

    public boolean isOn() {
        return issuer.filter(address -> !address.isBlank()).isPresent();
    }

    /**
     * Begins a way.
     *
     * @param back the address of the admin to which the service sends the browser back, as registered there
     * @throws ProviderTrouble when the service does not answer
     */
    public Way begin(String back) {
        var state = random();
        var nonce = random();
        var verifier = random();
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("scope", "openid profile");
        asked.put("client_id", clientId());
        asked.put("redirect_uri", back);
        asked.put("state", state);
        asked.put("nonce", nonce);
        asked.put("code_challenge", challenge(verifier));
        asked.put("code_challenge_method", "S256");
        var to = known(KNOWN_FOR).authorization();
        return new Way(to + (to.getQuery() == null ? "?" : "&") + form(asked), state, nonce, verifier);
    }

    /** Where one signs out of the service as well; nothing when it has no such address or does not answer. */
    public Optional<String> endOfSession(String back) {
        try {
            return Optional.ofNullable(known(KNOWN_FOR).endSession())
                    .map(address -> address
                            + (address.getQuery() == null ? "?" : "&")
                            + form(Map.of("client_id", clientId(), "post_logout_redirect_uri", back)));
        } catch (ProviderTrouble unreachable) {
            return Optional.empty();
        }
    }

    /** The ID token for a code that the service gave to the browser, as it came and not yet believed. */
    String token(String code, String verifier, String back) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("grant_type", "authorization_code");
        asked.put("code", code);
        asked.put("redirect_uri", back);
        asked.put("code_verifier", verifier);
        var credentials = encoded(clientId()) + ":" + encoded(secret.orElse(""));
        var authorization = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        var answer = calls.post(known(KNOWN_FOR).token(), authorization, form(asked));
        if (answer.get("id_token") instanceof String token) {
            return token;
        }
        throw new ProviderTrouble("The sign-in service gave no ID token", null);
    }

    /** Its keys; read anew when this one is not among them and they were not read a moment ago. */
    JWKSet keys(String keyId) {
        var keys = known(KNOWN_FOR).keys();
        return keyId == null || keys.getKeyByKeyId(keyId) != null
                ? keys
                : known(ASKED_AGAIN_AFTER).keys();
    }

    String issuer() {
        return issuer.orElseThrow().strip();
    }

    String clientId() {
        return client.orElse("").strip();
    }

    /**
     * One asks the service, and for nobody longer than that takes: the others go by what is known, or are told that it does
     * not answer. After a failure it is left alone for some seconds.
     */
    private Known known(Duration most) {
        var now = clock.instant();
        var have = known;
        if (have != null && now.isBefore(have.at().plus(most))) {
            return have;
        }
        if (now.isBefore(askedAgainAt) || !asking.tryLock()) {
            return kept(have);
        }
        try {
            known = read(now);
            return known;
        } catch (ProviderTrouble trouble) {
            askedAgainAt = now.plus(LEFT_ALONE);
            throw trouble;
        } finally {
            asking.unlock();
        }
    }

    private static Known kept(Known have) {
        if (have == null) {
            throw new ProviderTrouble("The sign-in service did not answer a moment ago, or is just being asked", null);
        }
        return have;
    }

    private Known read(Instant now) {
        var base = issuer();
        if (!isSafe(base)) {
            throw new ProviderTrouble("The issuer " + base + " is not reached by https", null);
        }
        var told = calls.get(URI.create(base.replaceFirst("/$", "") + DESCRIPTION));
        if (!base.equals(told.get("issuer"))) {
            throw new ProviderTrouble(
                    "The description below " + base + " is of the issuer " + told.get("issuer"), null);
        }
        var jwks = address(told, "jwks_uri");
        try {
            return new Known(
                    address(told, "authorization_endpoint"),
                    address(told, "token_endpoint"),
                    jwks,
                    told.containsKey("end_session_endpoint") ? address(told, "end_session_endpoint") : null,
                    JWKSet.parse(calls.get(jwks)),
                    now);
        } catch (ParseException e) {
            throw new ProviderTrouble(jwks + " answered with no set of keys", e);
        }
    }

    /** An address of the description; by TLS, unless the issuer itself is on this machine. */
    private URI address(Map<String, Object> told, String name) {
        if (told.get(name) instanceof String text && isSafe(text)) {
            return URI.create(text);
        }
        throw new ProviderTrouble("The sign-in service's description names no " + name + " by https", null);
    }

    private boolean isSafe(String address) {
        return address.startsWith("https://") || issuer().startsWith(THIS_MACHINE) && address.startsWith(THIS_MACHINE);
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
