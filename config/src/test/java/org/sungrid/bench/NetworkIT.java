package org.sungrid.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The bureau is started as an operator starts it, listening on a network, and looked at from another machine of that
 * network: a namespace of the kernel's. Making one needs root and {@code ip}; where that is missing it is said, and what the
 * kernel tells of the listeners has to do.
 */
@Tag("S-99")
@Tag("known-hole")
class NetworkIT {

    /** Administration, JMX, ORB, JMS, data grid: the doors of the server's known holes. */
    private static final Set<Integer> DOORS_OF_THE_SERVER =
            Set.of(4848, 8686, 3700, 3820, 3920, 7676, 5701, 4900, 8080, 8181, 9009, 3306, 1527);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SPACE = "sungrid" + RANDOM.nextInt(100_000);
    private static final String OUR_END = "sgh" + RANDOM.nextInt(100_000);
    private static final String ITS_END = "sgv" + RANDOM.nextInt(100_000);

    /** A network that is set aside for trials (RFC 2544) and leads nowhere. */
    private static final String NETWORK = "198.18." + RANDOM.nextInt(256) + ".";

    private static final Path HOME = TestBench.logs().resolveSibling("network");

    private static String address;
    private static LaunchedBureau bureau;
    private static Set<String> openBefore = Set.of();

    @BeforeAll
    static void start() throws Exception {
        address = makeNetwork() ? NETWORK + "1" : "127.0.0.1";
        if (hasNetwork()) {
            openBefore = visit("scan", address);
        } else {
            System.out.println("NetworkIT: no network namespace can be made here (root and ip are needed);"
                    + " the listeners are read from the kernel instead of being tried from outside.");
        }
        bureau = LaunchedBureau.start(HOME, address, Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        if (bureau != null) {
            bureau.stop();
        }
        if (hasNetwork()) {
            run(List.of("ip", "netns", "del", SPACE));
        }
        LaunchedBureau.delete(HOME);
    }

    @Test
    void another_machine_finds_the_two_applications_and_no_other_door() throws Exception {
        Set<String> ours = Set.of(String.valueOf(bureau.portalPort()), String.valueOf(bureau.adminPort()));
        if (!hasNetwork()) {
            assertThat(DoorsIT.listeningOutside(HOME.resolve("run/children"))).isEmpty();
            return;
        }
        Set<String> opened = new TreeSet<>(visit("scan", address));
        opened.removeAll(openBefore);
        assertThat(opened).isEqualTo(ours);
        assertThat(opened)
                .doesNotContainAnyElementsOf(
                        DOORS_OF_THE_SERVER.stream().map(String::valueOf).toList());
    }

    @Test
    void another_machine_finds_nothing_of_the_server_behind_those_two() throws Exception {
        List<String> asked = new ArrayList<>(List.of("ask"));
        for (int port : List.of(bureau.portalPort(), bureau.adminPort())) {
            for (String path : List.of(
                    "management", "monitoring", "common", "metrics", "health", "openapi", "__asadmin", "command")) {
                asked.add("http://" + address + ":" + port + "/" + path);
                asked.add("http://" + address + ":" + port + "/" + path + "/domain");
                asked.add("http://" + address + ":" + port + "/" + path + "/version");
            }
        }
        assertThat(visit(asked.toArray(String[]::new))).containsExactly("404");
        assertThat(visit("ask", "http://" + address + ":" + bureau.portalPort() + "/health/ready"))
                .as("while the portal itself answers")
                .containsExactly("200");
    }

    /** The lines that somebody in the other network prints, without doubles. */
    private static Set<String> visit(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (hasNetwork()) {
            command.addAll(List.of("ip", "netns", "exec", SPACE));
        }
        command.addAll(List.of(
                LaunchedBureau.java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "target/test-classes",
                Visitor.class.getName()));
        command.addAll(List.of(arguments));
        Process visitor = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(visitor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(visitor.waitFor()).as(told).isZero();
        return told.lines().collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hasNetwork() {
        return address != null && address.startsWith(NETWORK);
    }

    private static boolean makeNetwork() throws Exception {
        return run(List.of("ip", "netns", "add", SPACE))
                && run(List.of("ip", "link", "add", OUR_END, "type", "veth", "peer", "name", ITS_END, "netns", SPACE))
                && run(List.of("ip", "address", "add", NETWORK + "1/30", "dev", OUR_END))
                && run(List.of("ip", "link", "set", OUR_END, "up"))
                && run(List.of("ip", "-n", SPACE, "address", "add", NETWORK + "2/30", "dev", ITS_END))
                && run(List.of("ip", "-n", SPACE, "link", "set", ITS_END, "up"));
    }

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
