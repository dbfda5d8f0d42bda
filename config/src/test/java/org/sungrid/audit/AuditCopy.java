package org.sungrid.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;
import org.sungrid.verify.Verify;

/**
 * The record of the bureau under test, its chain and its heads, copied to where they can be broken while the bureau goes
 * on: the owner's other schema, which holds nothing but views.
 */
final class AuditCopy implements AutoCloseable {

    private static final List<String> TABLES = List.of("audit_link", "audit_linked", "audit");

    private final Connection owner;
    private final Path heads;

    private AuditCopy(Connection owner, Path heads) {
        this.owner = owner;
        this.heads = heads;
    }

    /**
     * Copies what there is now, to be taken as often as wanted.
     *
     * @param folder where the heads go
     * @return whether it will do: some links, no tail, and the last head told
     */
    static boolean keep(Path folder) throws SQLException, IOException {
        try (var copy = new AuditCopy(TestBench.database(As.OWNER), folder)) {
            // Heads first, then links, then rows: what is added meanwhile is at most a tail.
            copyFiles(Path.of(TestBench.fact("heads")), folder);
            forget();
            copy.sql("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
            for (var table : TABLES) {
                copy.sql("CREATE TABLE sungrid_public.kept_" + table + " LIKE sungrid." + table);
            }
            copy.sql("INSERT INTO sungrid_public.kept_audit_link SELECT * FROM sungrid.audit_link");
            copy.sql("INSERT INTO sungrid_public.kept_audit_linked SELECT * FROM sungrid.audit_linked"
                    + " WHERE position <= (SELECT MAX(position) FROM sungrid_public.kept_audit_link)");
            copy.sql("INSERT INTO sungrid_public.kept_audit SELECT * FROM sungrid.audit");
            long last = copy.number("SELECT MAX(position) FROM sungrid_public.kept_audit_link");
            return last > 3
                    && copy.number("SELECT COUNT(*) FROM sungrid_public.kept_audit")
                            == copy.number("SELECT COUNT(*) FROM sungrid_public.kept_audit_linked")
                    && told(folder, last);
        }
    }

    private static boolean told(Path folder, long position) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".txt")).toList()) {
                if (Files.readString(file).contains(" position=" + position + " ")) {
                    return true;
                }
            }
            return false;
        }
    }

    static void forget() throws SQLException {
        try (var owner = TestBench.database(As.OWNER);
                var statement = owner.createStatement()) {
            for (var table : TABLES) {
                statement.executeUpdate("DROP TABLE IF EXISTS sungrid_public.kept_" + table);
            }
        }
    }

    /** What was kept, in a copy that may be broken. @param folder where the copied heads go */
    static AuditCopy take(Path kept, Path folder) throws SQLException, IOException {
        copyFiles(kept, folder);
        var copy = new AuditCopy(TestBench.database(As.OWNER), folder);
        copy.drop();
        for (var table : TABLES) {
            copy.sql("CREATE TABLE sungrid_public." + table + " LIKE sungrid_public.kept_" + table);
            copy.sql("INSERT INTO sungrid_public." + table + " SELECT * FROM sungrid_public.kept_" + table);
        }
        copy.sql("USE sungrid_public");
        return copy;
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** What the command said, and with what it ended. */
    record Said(int code, String text) {}

    Said verified() {
        return verified(TestBench.fact("key"));
    }

    /** Without the master key, with these arguments. */
    Said verifiedWith(String... arguments) {
        return run(environment(), arguments);
    }

    Said verified(String key) {
        var environment = environment();
        environment.put("SUNGRID_KEY", key);
        return run(environment);
    }

    Said verifiedWithoutKey() {
        return run(environment());
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("SUNGRID_AUDIT_DATABASE_URL", TestBench.fact("database.public.url"));
        environment.put("SUNGRID_AUDIT_DATABASE_USER", TestBench.fact("database.owner.user"));
        environment.put("SUNGRID_AUDIT_DATABASE_PASSWORD", TestBench.fact("database.owner.password"));
        environment.put("SUNGRID_AUDIT_HEADS", heads.toString());
        return environment;
    }

    private static Said run(Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = Verify.run(environment, new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        var text = out.toString(StandardCharsets.UTF_8);
        // What the verifier says to each break is part of what the tests report.
        System.out.println("[verifier, ended with " + code + "]\n" + text);
        return new Said(code, text);
    }

    int sql(String statement) throws SQLException {
        try (Statement doing = owner.createStatement()) {
            return doing.executeUpdate(statement);
        }
    }

    long number(String query) throws SQLException {
        try (var asking = owner.createStatement();
                var answer = asking.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    Connection owner() {
        return owner;
    }

    private void drop() throws SQLException {
        for (var table : TABLES) {
            sql("DROP TABLE IF EXISTS sungrid_public." + table);
        }
    }

    @Override
    public void close() throws SQLException {
        try (owner) {
            drop();
        }
    }
}
