package org.sungrid.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * How passwords are kept: Argon2id with 19 MiB, two passes, one lane (OWASP's lowest recommendation, S-60). Hashing is
 * bounded, so that a crowd at the door takes neither the memory nor all processors.
 */
@ApplicationScoped
public class Passwords {

    /** 19 MiB each: eight at once hold 152 MiB. */
    private static final int AT_ONCE = 8;

    private static final int PATIENCE_SECONDS = 10;

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Hash of no password at all: verified against when the account is unknown, so that both take as long (S-53). */
    private final String nobody =
            Password.hash("nobody").addRandomSalt(16).with(FUNCTION).getResult();

    String hash(String password) {
        return bounded(
                () -> Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult());
    }

    boolean matches(String password, String hash) {
        return bounded(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
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

    private <T> T bounded(Supplier<T> hashing) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused(Refusal.whole("account.refusal.busy"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Refusal.whole("account.refusal.busy"));
        }
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }
}
