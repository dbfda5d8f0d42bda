package org.sungrid.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sungrid.audit.Verifying;
import org.sungrid.crypto.PublicKeys;

/**
 * What the command's arguments pin: which public keys are believed, and heads that somebody kept elsewhere.
 *
 * @param files of keys, or folders of such files, that come from elsewhere than the folder of heads
 * @param fingerprints of the only keys to believe
 * @param heads the hash of a link, by its position
 */
record Asked(List<Path> files, Set<String> fingerprints, Map<Long, String> heads) {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern HEAD = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");
    private static final String ENDING = ".pem";

    /** @throws IllegalArgumentException with one sentence, when an argument says nothing */
    static Asked of(String... arguments) {
        var files = new ArrayList<Path>();
        var fingerprints = new HashSet<String>();
        var heads = new HashMap<Long, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            var value = i + 1 < arguments.length ? arguments[i + 1] : "";
            switch (arguments[i]) {
                case "--keys" -> files.add(Path.of(required("--keys", value)));
                case "--fingerprint" -> fingerprints.add(fingerprint(value));
                case "--head" -> head(value, heads);
                default ->
                    throw new IllegalArgumentException("参数只有 the arguments are --keys <file or folder>,"
                            + " --fingerprint <64 hexadecimal digits>, --head <link>:<hash>");
            }
        }
        return new Asked(List.copyOf(files), Set.copyOf(fingerprints), Map.copyOf(heads));
    }

    private static String required(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " 之后没有内容 is followed by nothing");
        }
        return value;
    }

    /** As people write it down: in groups, in capitals. */
    private static String fingerprint(String typed) {
        var plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s:-]", "");
        if (!FINGERPRINT.matcher(plain).matches()) {
            throw new IllegalArgumentException(
                    "--fingerprint: 公钥指纹是 64 位十六进制数 a fingerprint has 64 hexadecimal digits");
        }
        return plain;
    }

    private static void head(String typed, Map<Long, String> heads) {
        Matcher matcher = HEAD.matcher(typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("--head: 写作 环号:散列值 write it as <link>:<64 hexadecimal digits>");
        }
        heads.put(Long.valueOf(matcher.group(1)), matcher.group(2));
    }

    /** Whether nothing but the folder of heads itself says which keys to believe. */
    boolean believesTheFolder() {
        return files.isEmpty() && fingerprints.isEmpty();
    }

    /**
     * The keys to believe.
     *
     * @throws IOException when there is none, or a pinned one is not to be found
     */
    List<PublicKey> keys(Path folderOfHeads) throws IOException {
        var found = new ArrayList<PublicKey>();
        if (files.isEmpty()) {
            found.addAll(Verifying.keysIn(folderOfHeads));
        }
        for (var file : files) {
            found.addAll(read(file));
        }
        if (!fingerprints.isEmpty()) {
            found.removeIf(key -> !fingerprints.contains(PublicKeys.fingerprint(key)));
            var known = found.stream().map(PublicKeys::fingerprint).toList();
            for (var wanted : fingerprints) {
                if (!known.contains(wanted)) {
                    throw new IOException("没有指纹为它的公钥 No public key has the fingerprint " + wanted);
                }
            }
        }
        if (found.isEmpty()) {
            throw new IOException("没有公钥 No public key in " + (files.isEmpty() ? folderOfHeads : files));
        }
        return found;
    }

    private static List<PublicKey> read(Path file) throws IOException {
        var all = new ArrayList<PublicKey>();
        if (Files.isDirectory(file)) {
            try (Stream<Path> inside = Files.list(file)) {
                for (var one : inside.filter(each -> each.toString().endsWith(ENDING))
                        .sorted()
                        .toList()) {
                    all.addAll(PublicKeys.readAll(Files.readString(one)));
                }
            }
        } else {
            all.addAll(PublicKeys.readAll(Files.readString(file)));
        }
        return all;
    }
}
