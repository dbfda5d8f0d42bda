package org.sungrid.account.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the sign-in service says of somebody who comes back from it. */
@ApplicationScoped
public class ServiceAnswers {

    @Inject
    private SignInService service;

    @Inject
    private IdTokens tokens;

    /**
     * Who somebody is, for a code that a browser brought.
     *
     * @return nothing when the token proves nothing
     * @throws ProviderTrouble when the service does not answer as it should
     */
    public Optional<ServiceAnswer> of(String code, String nonce, String verifier, String back) {
        return tokens.proven(service.token(code, verifier, back), nonce);
    }
}
