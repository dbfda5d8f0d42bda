package org.sungrid.account;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sungrid.refusal.Refusal;

/** What an account may be called: Latin letters, digits, dot, hyphen; case does not matter. */
final class AccountName {

    private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9.-]{2,39}");

    private AccountName() {}

    static String normalised(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static List<Refusal> refusals(String name) {
        return ALLOWED.matcher(name).matches() ? List.of() : List.of(Refusal.of("name", "account.refusal.name"));
    }

    /** Somebody may have typed their password into the wrong field: what no account could be called is not kept. */
    static String forTheRecord(String typed) {
        return ALLOWED.matcher(typed).matches() ? typed : "-";
    }
}
