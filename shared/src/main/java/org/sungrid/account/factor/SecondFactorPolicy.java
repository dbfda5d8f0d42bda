package org.sungrid.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Set<String> countingClasses;
    private final Set<String> countingMeans;
    private final CodeAlgorithm algorithm;

    @Inject
    public SecondFactorPolicy(
            @ConfigProperty(name = "sungrid.second.factor") String asked,
            @ConfigProperty(name = "sungrid.second.factor.algorithm") String algorithm,
            @ConfigProperty(name = "sungrid.oidc.counts.as.second.factor") boolean providerCounts,
            @ConfigProperty(name = "sungrid.oidc.second.factor.acr") Optional<String> countingClasses,
            @ConfigProperty(name = "sungrid.oidc.second.factor.amr") Optional<String> countingMeans) {
        this.asked = Asked.valueOf(asked.strip().toUpperCase(Locale.ROOT));
        this.algorithm = CodeAlgorithm.of(algorithm);
        this.providerCounts = providerCounts;
        this.countingClasses = listed(countingClasses);
        this.countingMeans = listed(countingMeans);
    }

    /** For a proxy of this bean alone. */
    protected SecondFactorPolicy() {
        this("administrators", "sha1", false, Optional.empty(), Optional.empty());
    }

    private static Set<String> listed(Optional<String> words) {
        return Arrays.stream(words.orElse("").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
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
                && session.begunBy() != SessionBegin.PROVIDER_FACTOR
                && needsSecondFactor(actor, session.factorDemanded());
    }

    /**
     * Whether the word of the bureau's own sign-in service counts as a second factor: always where the settings say so,
     * else where it says that it saw one, in words that the settings name.
     *
     * @param acr how sure it is
     * @param amr by what means somebody proved who they are
     */
    public boolean isVouchedFor(String acr, Collection<String> amr) {
        return providerCounts || countingClasses.contains(acr) || amr.stream().anyMatch(countingMeans::contains);
    }

    /** What new keys are for. */
    CodeAlgorithm algorithm() {
        return algorithm;
    }
}
