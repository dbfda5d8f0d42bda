package org.sungrid.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.sungrid.audit.Verdict;
import org.sungrid.audit.Verifying;
import org.sungrid.crypto.Keyring;
import org.sungrid.crypto.PublicKeys;

/**
 * Verifies the record: {@code java -jar sungrid-audit.jar}, told where it is by the environment alone, so that no password
 * stands in a process list. {@code SUNGRID_AUDIT_DATABASE_URL}, {@code _USER} and {@code _PASSWORD} of any account that
 * may read; {@code SUNGRID_AUDIT_HEADS}, a folder with the heads and public keys; {@code SUNGRID_KEY} and
 * {@code SUNGRID_KEY_FORMER} where the keyed hashes shall be checked too.
 *
 * <p>Which public keys are believed is told by arguments, which are no secrets: {@code --keys} a file or a folder of keys
 * kept elsewhere, {@code --fingerprint} the SHA-256 of a key as somebody wrote it down, each as often as wanted. Without
 * either the keys beside the heads are believed, and a warning says so: whoever forges heads can put a key beside them.
 * {@code --head} a link's number and hash, as somebody wrote it down ({@code 4711:9f…}).
 *
 * <p>Ends with 0 when the record is sound, with 1 when something is wrong with it, with 2 when it could not be verified.
 */
public final class Verify {
    private static final String PREFIX = "SUNGRID_AUDIT_";
    private static final int SOUND = 0;
    private static final int WRONG = 1;
    private static final int NOT_VERIFIED = 2;

    private Verify() {}

    /** @param arguments what is pinned; settings come from the environment */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    /** Says what it finds, one thing a line, Chinese first. */
    public static int run(Map<String, String> environment, PrintStream out, String... arguments) {
        try {
            var asked = Asked.of(arguments);
            var folder = Path.of(required(environment, "HEADS"));
            var keys = new PublicKeys(asked.keys(folder));
            tell(keys, asked.believesTheFolder(), out);
            Optional<Keyring> keyring =
                    environment.getOrDefault("SUNGRID_KEY", "").isBlank()
                            ? Optional.empty()
                            : Optional.of(
                                    Keyring.of(environment.get("SUNGRID_KEY"), environment.get("SUNGRID_KEY_FORMER")));
            long began = System.nanoTime();
            Verdict verdict;
            try (Connection database = DriverManager.getConnection(
                    required(environment, "DATABASE_URL"),
                    required(environment, "DATABASE_USER"),
                    required(environment, "DATABASE_PASSWORD"))) {
                verdict = Verifying.all(database, folder, keys, asked.heads(), keyring);
            }
            tell(verdict, (System.nanoTime() - began) / 1_000_000, out);
            return verdict.isSound() ? SOUND : WRONG;
        } catch (IllegalArgumentException | IOException | SQLException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            out.println("未能核验：" + reason + "  Not verified: " + reason);
            return NOT_VERIFIED;
        }
    }

    private static void tell(PublicKeys keys, boolean fromTheFolder, PrintStream out) {
        keys.fingerprints().forEach(one -> out.println("所用公钥指纹 " + one + "  public key used: " + one));
        if (fromTheFolder) {
            out.println("警告：公钥取自链头所在的同一文件夹，伪造链头的人也能放入公钥；请用 --fingerprint 或 --keys 指定另行保存的公钥。"
                    + "  WARNING: the keys come from the folder of heads itself, where whoever forges heads can put one;"
                    + " pin a key that was kept elsewhere by --fingerprint or --keys.");
        }
    }

    private static void tell(Verdict verdict, long milliseconds, PrintStream out) {
        long speed = verdict.rows() * 1000 / Math.max(1, milliseconds);
        out.println("%d 环，%d 行（其中建链前 %d 行），尾部未入链 %d 行，链头 %d 个，最后一环 %s，用时 %d 毫秒，每秒 %d 行"
                        .formatted(
                                verdict.links(),
                                verdict.rows(),
                                verdict.before(),
                                verdict.tail(),
                                verdict.heads(),
                                verdict.lastLink(),
                                milliseconds,
                                speed)
                + "  %d links, %d rows (%d of them from before keyed hashes), %d rows not linked yet, %d heads, last link %s, %d ms, %d rows/s"
                        .formatted(
                                verdict.links(),
                                verdict.rows(),
                                verdict.before(),
                                verdict.tail(),
                                verdict.heads(),
                                verdict.lastLink(),
                                milliseconds,
                                speed));
        if (!verdict.keyed()) {
            out.println("未提供主密钥，未核对各行的密钥散列。  Without the master key: the keyed hashes of rows were not checked.");
        }
        verdict.findings().forEach(finding -> out.println(finding.told()));
        if (verdict.isSound()) {
            out.println("完好。  Sound.");
        } else {
            out.println("不完好，共 " + verdict.wrong() + " 处。  Not sound; things that are wrong: " + verdict.wrong() + ".");
        }
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(PREFIX + name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(PREFIX + name + " 未设置 is not set");
        }
        return value.strip();
    }
}
