package org.sungrid.account.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Proves ID tokens (OpenID Connect Core 1.0, 3.1.3.7): signature, issuer, audience, times, nonce. */
@ApplicationScoped
class IdTokens {

    private static final Logger LOG = Logger.getLogger(IdTokens.class.getName());

    /** Signatures of public keys alone: a token signed with the client's secret, or not at all, proves nothing here. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    /** Characters, as the standard bounds it. */
    private static final int LONGEST_SUBJECT = 255;

    /** A token is made in the moment in which it is asked for. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    @Inject
    SignInService service;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "sungrid.oidc.claim")
    Optional<String> claim;

    /** What a token says; nothing for one that proves nothing. Why is told to the log alone. */
    Optional<ServiceAnswer> proven(String token, String nonce) {
        try {
            var signed = SignedJWT.parse(token);
            var keys = service.keys(signed.getHeader().getKeyID());
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
            // Times are judged below, by the bureau's clock and not by this machine's.
            processor.setJWTClaimsSetVerifier((claims, context) -> {});
            var claims = processor.process(signed, null);
            var wrong = objection(claims, nonce);
            if (wrong.isPresent()) {
                LOG.log(Level.WARNING, "An ID token was refused: {0}", wrong.get());
                return Optional.empty();
            }
            return Optional.of(answer(claims));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.log(Level.WARNING, "An ID token was refused: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private ServiceAnswer answer(JWTClaimsSet claims) throws ParseException {
        var name = claim.map(String::strip).filter(one -> !one.isEmpty());
        var amr = claims.getClaim("amr") instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.<String>of();
        return new ServiceAnswer(
                claims.getIssuer(),
                claims.getSubject(),
                Optional.ofNullable(name.isEmpty() ? null : claims.getStringClaim(name.get()))
                        .filter(one -> !one.isBlank()),
                claims.getClaim("acr") instanceof String said ? said : "",
                amr);
    }

    private Optional<String> objection(JWTClaimsSet claims, String nonce) throws ParseException {
        var now = clock.instant();
        var authorised = claims.getStringClaim("azp");
        if (!service.issuer().equals(claims.getIssuer())) {
            return Optional.of("another issuer");
        }
        if (claims.getSubject() == null
                || claims.getSubject().isBlank()
                || claims.getSubject().length() > LONGEST_SUBJECT) {
            return Optional.of("about nobody");
        }
        if (!claims.getAudience().contains(service.clientId())) {
            return Optional.of("for another client");
        }
        if (authorised == null ? claims.getAudience().size() > 1 : !authorised.equals(service.clientId())) {
            return Optional.of("given to another client");
        }
        if (claims.getExpirationTime() == null
                || !now.isBefore(claims.getExpirationTime().toInstant().plus(CLOCKS_APART))) {
            return Optional.of("expired");
        }
        if (claims.getIssueTime() == null
                || claims.getIssueTime().toInstant().isAfter(now.plus(CLOCKS_APART))
                || claims.getIssueTime().toInstant().isBefore(now.minus(OLDEST))) {
            return Optional.of("not made just now");
        }
        return nonce.equals(claims.getStringClaim("nonce")) ? Optional.empty() : Optional.of("another nonce");
    }
}
