package org.sungrid.launch;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The same stack for the tests of the whole: on free ports, with data of its own that begins empty, told to the tests
 * by a file. Nothing set for a running product reaches it, so both run side by side.
 */
final class Bench {
    private Bench() {}

    static void start(Parts parts) throws IOException, InterruptedException {
        Path folder = parts.home();
        Ports ports = new Ports();
        Map<String, String> given = new HashMap<>();
        given.put("sungrid.data", folder.toString());
        given.put("sungrid.portal.port", String.valueOf(ports.draw()));
        given.put("sungrid.admin.port", String.valueOf(ports.draw()));
        Settings settings = Settings.of(Launch.defaults(), Launch.applicationKeys(), given);
        Stack stack = Stack.start(parts, settings, Stack.Doors.ALSO_FOR_TESTS);
        tell(stack, folder.resolve("bench.properties"));
    }

    static void stop(Parts parts) throws IOException {
        Children.recorded(parts.home().resolve("run/children")).stop();
    }

    private static void tell(Stack stack, Path file) throws IOException {
        Properties facts = new Properties();
        Topology topology = stack.topology();
        facts.setProperty("portal", stack.portalAddress());
        facts.setProperty("admin", stack.adminAddress());
        facts.setProperty("bench.port", String.valueOf(topology.bench().orElseThrow()));
        facts.setProperty(
                "management.port", String.valueOf(topology.management().orElseThrow()));
        facts.setProperty("management.password", stack.secrets().get(Secrets.SERVER));
        facts.setProperty("demo.password", stack.secrets().get(Secrets.DEMO));
        facts.setProperty("log", stack.data().resolve("log").toString());
        DatabaseAccess access = stack.access();
        facts.setProperty("database.url", access.url());
        facts.setProperty("database.public.url", access.publicUrl());
        for (Map.Entry<String, DatabaseAccess.Login> login : Map.of(
                        "owner", access.owner(), "admin", access.admin(), "portal", access.portal())
                .entrySet()) {
            facts.setProperty(
                    "database." + login.getKey() + ".user", login.getValue().user());
            facts.setProperty(
                    "database." + login.getKey() + ".password", login.getValue().password());
        }
        Files.deleteIfExists(file);
        try (Writer out = Secrets.privately(file)) {
            facts.store(out, null);
        }
    }
}
