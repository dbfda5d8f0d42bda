package org.sungrid.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Passwords that everybody tries first: some thirty thousand from known breaches, as the library zxcvbn brings them (MIT),
 * and what people in China like to take, in {@code common-passwords.txt}. Nobody is asked over the network.
 */
@ApplicationScoped
public class CommonPasswords {

    /** How many signs around a common password still make it a common one: {@code Password2026!} is one. */
    private static final int DECORATION = 5;

    /** A password of fewer different signs is a pattern: {@code 121212121212}. */
    private static final int DIFFERENT = 5;

    private static final int SHORTEST_WORD = 4;

    private final Set<String> words = new HashSet<>();

    public CommonPasswords() {
        try (var in = CommonPasswords.class.getResourceAsStream("common-passwords.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            words.addAll(StandardDictionaries.PASSWORDS_LOADER
                    .load()
                    .getRankedDictionary()
                    .keySet());
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return words.size();
    }

    /** @param folded in small letters */
    boolean knows(String folded) {
        if (folded.chars().distinct().count() < DIFFERENT || isRun(folded) || words.contains(folded)) {
            return true;
        }
        var plain = undisguised(folded);
        return isCommon(plain, folded)
                || isCommon(folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""), folded)
                || isCommon(plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""), folded)
                || isDoubled(folded);
    }

    private boolean isCommon(String core, String whole) {
        return core.length() >= SHORTEST_WORD && core.length() + DECORATION >= whole.length() && words.contains(core);
    }

    private boolean isDoubled(String folded) {
        var half = folded.substring(0, folded.length() / 2);
        return folded.equals(half + half) && words.contains(half);
    }

    /** Each sign follows the one before: {@code 123456789abc} is two runs, {@code abcdefghijkl} one. */
    private static boolean isRun(String text) {
        int breaks = 0;
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            breaks += Math.abs(step) <= 1 ? 0 : 1;
        }
        return breaks <= 2;
    }

    private static String undisguised(String text) {
        return text.replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }
}
