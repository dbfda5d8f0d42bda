package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.refusal.Refusal;

/** What a password has to be, by the preset that the bureau chose (S-55). */
@Named("passwordPolicy")
@ApplicationScoped
public class PasswordPolicy {

    /** Longer input costs hashing time and gains nothing; ASVS 5.0 asks for at least 64 to be allowed. */
    static final int LONGEST = 128;

    /** What has to stand beside a word that everybody here could guess. */
    private static final int BESIDE_CONTEXT = 8;

    /** A Latin word counts as context from this length on, a Chinese one from two signs on. */
    private static final int LATIN_CONTEXT = 4;

    private final PasswordPreset preset;
    private final List<String> bureau;
    private final CommonPasswords common;

    @Inject
    public PasswordPolicy(
            @ConfigProperty(name = "sungrid.password.preset") String preset,
            @ConfigProperty(name = "sungrid.bureau.name") String bureauName,
            @ConfigProperty(name = "sungrid.bureau.name.en") String bureauNameInEnglish,
            CommonPasswords common) {
        this.preset = PasswordPreset.of(preset);
        this.bureau = Stream.concat(
                        Stream.of(bureauName, "sungrid", "阳光网格", "yangguangwangge"),
                        Stream.of(bureauNameInEnglish.split("\\s+")))
                .toList();
        this.common = common;
    }

    /** For a proxy of this bean alone. */
    protected PasswordPolicy() {
        this.preset = PasswordPreset.ASVS;
        this.bureau = List.of();
        this.common = null;
    }

    /** What speaks against a new password. @param personName of its owner; empty when unknown */
    List<Refusal> refusals(String field, String password, String accountName, String personName) {
        int length = password.codePointCount(0, password.length());
        if (length < preset.shortest()) {
            return List.of(Refusal.of(field, "account.refusal.password.short", preset.shortest()));
        }
        if (length > LONGEST) {
            return List.of(Refusal.of(field, "account.refusal.password.long", LONGEST));
        }
        if (kinds(password) < preset.kinds()) {
            return List.of(Refusal.of(field, "account.refusal.password.kinds", preset.kinds()));
        }
        var folded = password.toLowerCase(Locale.ROOT);
        if (restsOnContext(folded, accountName, personName)) {
            return List.of(Refusal.of(field, "account.refusal.password.context"));
        }
        return common.knows(folded) ? List.of(Refusal.of(field, "account.refusal.password.common")) : List.of();
    }

    /** Whether too little is left when the words are taken out that everybody here could guess. */
    private boolean restsOnContext(String folded, String accountName, String personName) {
        var words = new ArrayList<>(bureau);
        words.add(accountName);
        words.add(personName);
        var rest = folded;
        for (var word : words) {
            var plain = word.strip().toLowerCase(Locale.ROOT);
            boolean latin = plain.chars().allMatch(c -> c < 0x80);
            if (plain.length() >= (latin ? LATIN_CONTEXT : 2)) {
                rest = rest.replace(plain, "");
            }
        }
        return rest.length() < folded.length() && rest.length() < BESIDE_CONTEXT;
    }

    private static int kinds(String password) {
        Set<Integer> kinds = password.codePoints()
                .mapToObj(
                        c -> Character.isDigit(c) ? 0 : Character.isLowerCase(c) ? 1 : Character.isUpperCase(c) ? 2 : 3)
                .collect(Collectors.toSet());
        return kinds.size();
    }

    /** Whether a password that was set then has to be replaced by now. */
    public boolean isExpired(Instant setAt, Instant now) {
        return preset.lifetime() != null && !now.isBefore(setAt.plus(preset.lifetime()));
    }

    /** How many of the last passwords, the present one among them, are not taken again. */
    int remembered() {
        return preset.remembered();
    }

    /** The words that tell what is asked for, for the form in which one is typed. */
    public String getHintKey() {
        return "account.password.hint." + preset.name().toLowerCase(Locale.ROOT);
    }
}
