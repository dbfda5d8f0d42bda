package org.sungrid.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What of the server can be reached: two applications, and nothing that the server brings along. */
class DoorsIT {
    /** As in /proc/net/tcp: listening. */
    private static final String LISTENING = "0A";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The server's own applications and endpoints (CVE-2025-14340 and its like live there). */
    static Stream<URI> doorsOfTheServer() {
        return Stream.of(
                        "/management",
                        "/management/domain",
                        "/monitoring",
                        "/monitoring/domain",
                        "/common/index.jsf",
                        "/metrics",
                        "/metrics/base",
                        "/openapi",
                        "/openapi-ui",
                        "/admin",
                        "/__asadmin/version",
                        "/ejb-invoker",
                        "/.well-known/health")
                .flatMap(path -> Stream.of(TestBench.portal(path), TestBench.admin(path)));
    }

    @ParameterizedTest(name = "S-99 {0} is no door of ours")
    @MethodSource("doorsOfTheServer")
    @Tag("S-99")
    @Tag("S-101")
    void nothing_of_the_server_itself_answers_beside_the_applications(URI door) throws Exception {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(door).header("X-Requested-By", "test").build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).doesNotContainIgnoringCase("payara").doesNotContainIgnoringCase("glassfish");
    }

    @Test
    @Tag("S-61")
    @DisplayName("S-61 no answer tells which server gave it")
    void no_answer_tells_which_server_gave_it() throws Exception {
        for (URI address :
                List.of(TestBench.portal("/"), TestBench.portal("/nothing-here"), TestBench.admin("/sign-in"))) {
            HttpResponse<Void> response =
                    CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            assertThat(response.headers().map().keySet())
                    .doesNotContain("server", "Server", "x-powered-by", "X-Powered-By");
        }
    }

    @Test
    @Tag("S-61")
    @DisplayName("S-61 what the connector itself refuses carries no version")
    void what_the_connector_itself_refuses_carries_no_version() throws IOException {
        for (String request : List.of("GET /%zz HTTP/1.1", "GET / HTTP/9.9", "NONSENSE", "GET /\\..\\x HTTP/1.1")) {
            assertThat(raw(request)).doesNotContainIgnoringCase("payara").doesNotContainIgnoringCase("grizzly");
        }
    }

    @Test
    @Tag("S-65")
    @DisplayName("S-65 TRACE is not answered")
    void trace_is_not_answered() throws IOException {
        assertThat(raw("TRACE / HTTP/1.1")).matches("(?s)HTTP/1.1 (405|501).*");
    }

    @Test
    @Tag("S-99")
    @DisplayName("S-99 everything that was started listens on the loopback alone")
    void everything_that_was_started_listens_on_the_loopback_alone() throws IOException {
        Set<String> listening = listeningAddresses();
        assertThat(listening).isNotEmpty().allMatch(DoorsIT::isLoopback);
    }

    @Test
    @Tag("S-99")
    @DisplayName("S-99 beside the applications only the database and the tests' own two doors are open")
    void no_other_door_is_open() throws IOException {
        Set<Integer> known = new TreeSet<>(Set.of(
                TestBench.portalPort(),
                TestBench.adminPort(),
                TestBench.insidePort(),
                TestBench.managementPort(),
                databasePort()));
        assertThat(listeningAddresses().stream().map(address -> Integer.parseInt(address.split(":")[1], 16)))
                .allMatch(known::contains);
    }

    @Test
    @Tag("S-107")
    @DisplayName("S-107 no password stands in the list of processes")
    void no_password_stands_in_the_list_of_processes() throws IOException {
        for (long child : children()) {
            String command = Files.readString(Path.of("/proc/" + child + "/cmdline"));
            for (String account : List.of("owner", "admin", "portal")) {
                assertThat(command).doesNotContain(TestBench.fact("database." + account + ".password"));
            }
            assertThat(command).doesNotContain(TestBench.demoPassword());
        }
    }

    private static int databasePort() {
        return URI.create(TestBench.fact("database.url").substring("jdbc:".length()))
                .getPort();
    }

    private static String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", TestBench.portalPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            try (BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
                in.lines().forEach(line -> answer.append(line).append('\n'));
            } catch (java.io.UncheckedIOException e) {
                // Closed without an answer, which tells nothing either.
                return answer.toString();
            }
            return answer.toString();
        }
    }

    /** Of the processes recorded in a file, the listeners that are not on the loopback. */
    static Set<String> listeningOutside(Path recorded) throws IOException {
        Set<String> outside = new TreeSet<>(listeningAddresses(children(recorded)));
        outside.removeIf(DoorsIT::isLoopback);
        return outside;
    }

    private static List<Long> children() throws IOException {
        return children(TestBench.logs().resolveSibling("run/children"));
    }

    private static List<Long> children(Path recorded) throws IOException {
        return Files.readAllLines(recorded).stream()
                .map(line -> Long.parseLong(line.split(" ")[0]))
                .toList();
    }

    /** Local addresses, as the kernel writes them, of the listening sockets that the started processes hold. */
    private static Set<String> listeningAddresses() throws IOException {
        return listeningAddresses(children());
    }

    private static Set<String> listeningAddresses(List<Long> processes) throws IOException {
        Set<String> inodes = new TreeSet<>();
        for (long child : processes) {
            try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + child + "/fd"))) {
                for (Path descriptor : descriptors.toList()) {
                    String target = Files.isSymbolicLink(descriptor) ? target(descriptor) : "";
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                }
            }
        }
        Set<String> addresses = new TreeSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[3].equals(LISTENING) && inodes.contains(columns[9])) {
                    addresses.add(columns[1]);
                }
            }
        }
        return addresses;
    }

    /** A descriptor may be gone between the listing and the look at it. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("0100007F:") || address.startsWith("0000000000000000FFFF00000100007F:");
    }
}
