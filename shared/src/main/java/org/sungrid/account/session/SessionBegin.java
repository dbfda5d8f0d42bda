package org.sungrid.account.session;

/** By what somebody proved who they are when a session began. */
public enum SessionBegin {
    PASSWORD,
    CODE,
    RECOVERY_CODE,
    /** By the bureau's own sign-in service (OpenID Connect). */
    PROVIDER;

    public String labelKey() {
        return "account.session.begun-by."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
