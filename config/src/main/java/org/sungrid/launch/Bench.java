package org.sungrid.launch;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The same stack for the tests of the whole: on free ports, with data of its own that begins empty, told to the tests
 * by a file. Nothing set for a running product reaches it, so both run side by side.
 */
final class Bench {
    /** By these the tests run on a database that is there already, with two empty schemas, instead of the embedded one. */
    private static final List<String> DATABASE = List.of(
            "database.url",
            "database.user",
            "database.password",
            "database.hosts",
            "admin.database.password",
            "portal.database.password");

    private Bench() {}

    static void start(Parts parts) throws IOException, InterruptedException {
        Path folder = parts.home();
        Path chromium = BenchTools.require(folder.resolve("log/packages.log"));
        clear(folder);
        Ports ports = new Ports();
        Map<String, String> given = new HashMap<>();
        given.put("sungrid.data", folder.toString());
        given.put("sungrid.portal.port", String.valueOf(ports.draw()));
        given.put("sungrid.admin.port", String.valueOf(ports.draw()));
        // So that tests see heads soon.
        given.put("sungrid.audit.heads.every", "PT1S");
        // Each class of tests inside the server is deployed three times, and the server lets go of none of them wholly.
        given.put("sungrid.server.heap", "1536m");
        // Nothing listens there until a test does.
        given.put("sungrid.oidc.issuer", "http://127.0.0.1:" + ports.draw());
        given.put("sungrid.oidc.secret", "of the tests");
        given.put("sungrid.oidc.second.factor.amr", "otp, mfa");
        for (String name : DATABASE) {
            String value = System.getenv(Settings.environmentName("sungrid.bench." + name));
            if (value != null) {
                given.put("sungrid." + name, value);
            }
        }
        Settings settings = Settings.of(Launch.defaults(), Launch.applicationKeys(), given);
        Stack stack = Stack.start(parts, settings, Stack.Doors.ALSO_FOR_TESTS);
        tell(stack, settings, chromium, folder.resolve("bench.properties"));
    }

    static void stop(Parts parts) throws IOException {
        stopRecorded(parts.home());
    }

    /** Yesterday's data is no part of today's tests; what was unpacked is the same and stays. */
    private static void clear(Path folder) throws IOException {
        stopRecorded(folder);
        for (String name : new String[] {"database/data", "index", "log", "audit-heads", "sms", "server/sungrid"}) {
            Unpacking.delete(folder.resolve(name));
        }
        Files.deleteIfExists(folder.resolve("secrets.properties"));
    }

    /** First what tests that were killed have left beside it: those that work on its database. */
    private static void stopRecorded(Path folder) throws IOException {
        Children.recorded(folder.resolve("second/run/children")).stop();
        Children.recorded(folder.resolve("run/children")).stop();
    }

    private static void tell(Stack stack, Settings settings, Path chromium, Path file) throws IOException {
        Properties facts = new Properties();
        facts.setProperty("bench.chromium", chromium.toString());
        Topology topology = stack.topology();
        facts.setProperty("bench.portal", stack.portalAddress());
        facts.setProperty("bench.admin", stack.adminAddress());
        facts.setProperty("bench.inside.port", String.valueOf(topology.bench().orElseThrow()));
        facts.setProperty(
                "bench.management.port", String.valueOf(topology.management().orElseThrow()));
        facts.setProperty("bench.management.password", stack.secrets().get(Secrets.SERVER));
        facts.setProperty("bench.oidc.issuer", settings.applications().get("sungrid.oidc.issuer"));
        facts.setProperty("bench.demo.password", stack.secrets().get(Secrets.DEMO));
        facts.setProperty("bench.key", stack.secrets().get(Secrets.KEY));
        facts.setProperty("bench.audit.signing.key", stack.secrets().get(Secrets.AUDIT_KEY));
        facts.setProperty("bench.heads", stack.data().resolve("audit-heads").toString());
        facts.setProperty("bench.sms", stack.data().resolve("sms").toString());
        facts.setProperty("bench.log", stack.data().resolve("log").toString());
        DatabaseAccess access = stack.access();
        facts.setProperty("bench.database.url", access.url());
        facts.setProperty("bench.database.public.url", access.publicUrl());
        for (Map.Entry<String, DatabaseAccess.Login> login : Map.of(
                        "owner", access.owner(), "admin", access.admin(), "portal", access.portal())
                .entrySet()) {
            facts.setProperty(
                    "bench.database." + login.getKey() + ".user",
                    login.getValue().user());
            facts.setProperty(
                    "bench.database." + login.getKey() + ".password",
                    login.getValue().password());
        }
        Files.deleteIfExists(file);
        try (Writer out = Secrets.privately(file)) {
            facts.store(out, null);
        }
    }
}
