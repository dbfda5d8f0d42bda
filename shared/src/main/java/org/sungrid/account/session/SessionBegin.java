package org.sungrid.account.session;

/** By what somebody proved who they are when a session began. */
public enum SessionBegin {
    PASSWORD,
    CODE,
    RECOVERY_CODE,
    /** By the bureau's own sign-in service (OpenID Connect) alone. */
    PROVIDER,
    /** By that service, and by a second factor that it saw or that was shown here. */
    PROVIDER_FACTOR;

    /** Whether the service vouched for who it is, so that the password was not asked for. */
    public boolean isByProvider() {
        return this == PROVIDER || this == PROVIDER_FACTOR;
    }

    public String labelKey() {
        return "account.session.begun-by."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
