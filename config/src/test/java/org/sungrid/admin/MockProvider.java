package org.sungrid.admin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A sign-in service with keys of its own, which lets in whom a test says and lies as a test says. */
final class MockProvider implements AutoCloseable {

    static final String CLIENT = "sungrid";

    private final URI issuer;
    private final HttpServer server;
    private final RSAKey key = made("first");
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    /** What a code is good for: once, for who shows the verifier of this challenge. */
    private record Grant(String challenge, String redirect, String token) {}

    MockProvider(URI issuer) throws IOException {
        this.issuer = issuer;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", issuer.getPort()), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/logout"}""".formatted(issuer)));
        server.createContext("/jwks", exchange -> answer(exchange, 200, new JWKSet(key).toString(true)));
        server.createContext("/token", this::token);
        server.start();
    }

    static RSAKey made(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey key() {
        return key;
    }

    /** As whom it knows the holder of an account. */
    static String subject(String account) {
        return "of " + account;
    }

    /** Somebody has signed in there. @return the code that their browser brings back */
    String letIn(String account, Map<String, String> asked) {
        return letIn(account, asked, claims -> claims, key);
    }

    /** @param lie what the token says otherwise */
    String letIn(String account, Map<String, String> asked, UnaryOperator<JWTClaimsSet.Builder> lie, RSAKey signer) {
        var now = Instant.now();
        var claims = lie.apply(new JWTClaimsSet.Builder()
                .issuer(issuer.toString())
                .audience(CLIENT)
                .subject(subject(account))
                .claim("preferred_username", account)
                .claim("nonce", asked.get("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300))));
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(signer));
            return letIn(token.serialize(), asked.get("code_challenge"), asked.get("redirect_uri"));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param token whatever it is */
    String letIn(String token, String challenge, String redirect) {
        var code = UUID.randomUUID().toString();
        grants.put(code, new Grant(challenge, redirect, token));
        return code;
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var grant = grants.remove(form.getOrDefault("code", ""));
        var expected = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":of+the+tests").getBytes(StandardCharsets.UTF_8));
        boolean right = grant != null
                && "authorization_code".equals(form.get("grant_type"))
                && expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && grant.redirect().equals(form.get("redirect_uri"))
                && grant.challenge().equals(challenge(form.getOrDefault("code_verifier", "")));
        answer(
                exchange,
                right ? 200 : 400,
                right
                        ? "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + grant.token() + "\"}"
                        : "{\"error\":\"invalid_grant\"}");
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> form(String text) {
        var values = new LinkedHashMap<String, String>();
        Arrays.stream(text.split("&"))
                .map(value -> value.split("=", 2))
                .forEach(value -> values.put(
                        URLDecoder.decode(value[0], StandardCharsets.UTF_8),
                        value.length < 2 ? "" : URLDecoder.decode(value[1], StandardCharsets.UTF_8)));
        return values;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
