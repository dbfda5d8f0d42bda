package org.sungrid.account.openid;

import java.util.List;
import java.util.Optional;

/**
 * What the sign-in service says of somebody who comes back from it, after its token was proven.
 *
 * @param issuer the service; with it the subject is somebody who never becomes another
 * @param subject as whom the service knows them
 * @param named the account that the claim names by which the settings match accounts; empty where they name no claim
 * @param acr how sure the service is, in its own words; empty when it does not say
 * @param amr by what means they proved it, such as {@code pwd} and {@code otp} (RFC 8176); empty when it does not say
 */
public record ServiceAnswer(String issuer, String subject, Optional<String> named, String acr, List<String> amr) {

    public ServiceAnswer {
        amr = List.copyOf(amr);
    }

    @Override
    public String toString() {
        return "ServiceAnswer[]";
    }
}
