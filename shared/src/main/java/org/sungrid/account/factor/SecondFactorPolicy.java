package org.sungrid.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.account.session.Recognised;
import org.sungrid.account.session.SessionBegin;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Permission;

/** Who has to sign in with a second factor. */
@ApplicationScoped
public class SecondFactorPolicy {

    /** What administrators may: whoever holds one of these can open doors to others, or see what all did. */
    private static final Set<Permission> OF_ADMINISTRATORS =
            Set.of(Permission.MANAGE_ACCOUNTS, Permission.MANAGE_GRID, Permission.GRANT_RIGHTS, Permission.READ_AUDIT);

    /** Of whom the setting {@code sungrid.second.factor} asks one. */
    enum Asked {
        ADMINISTRATORS,
        EVERYBODY,
        NOBODY
    }

    private final Asked asked;
    private final boolean providerCounts;
    private final CodeAlgorithm algorithm;

    @Inject
    public SecondFactorPolicy(
            @ConfigProperty(name = "sungrid.second.factor") String asked,
            @ConfigProperty(name = "sungrid.second.factor.algorithm") String algorithm,
            @ConfigProperty(name = "sungrid.oidc.counts.as.second.factor") boolean providerCounts) {
        this.asked = Asked.valueOf(asked.strip().toUpperCase(Locale.ROOT));
        this.algorithm = CodeAlgorithm.of(algorithm);
        this.providerCounts = providerCounts;
    }

    /** For a proxy of this bean alone. */
    protected SecondFactorPolicy() {
        this("administrators", "sha1", true);
    }

    /** @param demanded whether it is asked of this very account */
    public boolean needsSecondFactor(Actor actor, boolean demanded) {
        return demanded
                || asked == Asked.EVERYBODY
                || asked == Asked.ADMINISTRATORS && OF_ADMINISTRATORS.stream().anyMatch(actor::may);
    }

    /** Whether somebody who is signed in has to enrol before anything else. */
    public boolean mustEnrol(Actor actor, Recognised session) {
        return !session.enrolled()
                && !(providerCounts && session.begunBy() == SessionBegin.PROVIDER)
                && needsSecondFactor(actor, session.factorDemanded());
    }

    /** Whether a code is asked of somebody whom the bureau's own sign-in service has vouched for. */
    public boolean asksAfterProvider() {
        return !providerCounts;
    }

    /** What new keys are for. */
    CodeAlgorithm algorithm() {
        return algorithm;
    }
}
