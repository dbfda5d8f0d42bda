package org.sungrid.account.openid;

/** The sign-in service does not answer, or not as it should. The message is for the log and names no secret. */
public class ProviderTrouble extends RuntimeException {

    ProviderTrouble(String what, Throwable cause) {
        super(what, cause);
    }
}
