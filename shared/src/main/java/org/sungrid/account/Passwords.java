package org.sungrid.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * How passwords are kept: Argon2id with 19 MiB, two passes, one lane (OWASP's lowest recommendation, S-60). Hashing is
 * bounded, so that a crowd at the door takes neither the memory nor all processors.
 */
@ApplicationScoped
public class Passwords {

    static final int MEBIBYTES = 19;

    /** Eight at once hold 152 MiB. */
    static final int AT_ONCE = 8;

    /**
     * Whoever waits holds a thread and a connection to the database, of each of which the server has 32: eight of them stay
     * for those who are in already, and for what is put on record meanwhile.
     */
    static final int WAITING = 16;

    private static final long PATIENCE_MILLIS = 10_000;

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(MEBIBYTES * 1024, 2, 1, 32, Argon2.ID);

    private final Turnstile turnstile = new Turnstile(AT_ONCE, WAITING, PATIENCE_MILLIS);

    /** Hash of no password at all: verified against when the account is unknown, so that both take as long (S-53). */
    private final String nobody =
            Password.hash("nobody").addRandomSalt(16).with(FUNCTION).getResult();

    String hash(String password) {
        return turnstile.let(
                () -> Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult());
    }

    boolean matches(String password, String hash) {
        return turnstile.let(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes as long as {@link #matches} and never matches. */
    boolean matchesNobody(String password) {
        matches(password, nobody);
        return false;
    }

    /** Whether a hash was made with a weaker policy than today's and should be made anew at this sign-in. */
    boolean outdated(String hash) {
        var used = Argon2Function.getInstanceFromHash(hash);
        return used.getVariant() != Argon2.ID
                || used.getMemory() < FUNCTION.getMemory()
                || used.getIterations() < FUNCTION.getIterations();
    }

    static boolean tooLong(String password) {
        return password.codePointCount(0, password.length()) > PasswordPolicy.LONGEST;
    }
}
