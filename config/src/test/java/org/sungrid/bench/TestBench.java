package org.sungrid.bench;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the bureau under test is. Its facts come from the launcher that started it, before the first test. */
public final class TestBench {
    /** The three database accounts, each with exactly the rights it has in production. */
    public enum As {
        OWNER,
        ADMIN,
        PORTAL
    }

    private TestBench() {}

    public static URI portal(String path) {
        return URI.create(fact("portal") + path);
    }

    public static URI admin(String path) {
        return URI.create(fact("admin") + path);
    }

    public static int portalPort() {
        return portal("").getPort();
    }

    public static int adminPort() {
        return admin("").getPort();
    }

    /** The port of the server's third virtual server, on which tests that run inside it are deployed. */
    public static int insidePort() {
        return Integer.parseInt(fact("inside.port"));
    }

    public static int managementPort() {
        return Integer.parseInt(fact("management.port"));
    }

    /** The password of every account of the demo bureau. */
    public static String demoPassword() {
        return fact("demo.password");
    }

    /** Where the admin looks for a sign-in service; nothing listens there but what a test starts. */
    public static URI signInService() {
        return URI.create(fact("oidc.issuer"));
    }

    /** The folder of the server's and the database's logs. */
    public static Path logs() {
        return Path.of(fact("log"));
    }

    /** A connection by TCP; the portal's begins in the public schema, the others' in the one that holds everything. */
    public static Connection database(As account) throws SQLException {
        String name = account.name().toLowerCase(java.util.Locale.ROOT);
        return DriverManager.getConnection(
                account == As.PORTAL ? fact("database.public.url") : fact("database.url"),
                fact("database." + name + ".user"),
                fact("database." + name + ".password"));
    }

    public static String fact(String name) {
        String value = System.getProperty("bench." + name);
        if (value == null) {
            throw new IllegalStateException(
                    "No bureau under test: run this through mvn verify, which starts one (" + name + " is unknown)");
        }
        return value;
    }
}
