package org.sungrid.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Another node of the bureau under test: a server process of its own, on the same database, with the same keys and settings,
 * and with indexes of its own. It never loads the demo; it finds it in the database.
 *
 * <p>The second has both applications and is shared: the first test that needs it starts it, which takes about as long as the
 * bench's own server, and it ends with the Java that runs the tests. Further ones have the admin alone and belong to the test
 * that starts them, which may kill them. There is no balancer before the nodes: a test chooses the one it asks.
 */
public final class ServerNode {

    private static final Pattern NAME = Pattern.compile("What time makes due is done by ([a-z0-9-]+)");
    private static final Duration LOGGED_WITHIN = Duration.ofSeconds(20);

    private static final List<Path> LOGS = new CopyOnWriteArrayList<>();
    private static ServerNode second;

    private final LaunchedBureau bureau;
    private final Path log;

    private ServerNode(String home, Map<String, String> settings) throws IOException, InterruptedException {
        var folder = TestBench.logs().resolveSibling(home);
        this.log = folder.resolve("log");
        this.bureau = LaunchedBureau.start(folder, "127.0.0.1", settings);
        LOGS.add(log);
    }

    /** The second node, started now if no test has needed it before. */
    public static synchronized ServerNode second() throws IOException, InterruptedException {
        if (second == null) {
            second = new ServerNode("second", settings());
        }
        return second;
    }

    /** One more, with the admin alone. @param home name of its data folder, different from that of every other that runs */
    public static ServerNode start(String home) throws IOException, InterruptedException {
        var settings = new HashMap<>(settings());
        settings.put("sungrid.applications", "admin");
        return new ServerNode(home, settings);
    }

    /** Where those log to that run or ran. */
    static List<Path> logs() {
        return LOGS;
    }

    /** An address of its admin. */
    public URI admin(String path) {
        return URI.create("http://127.0.0.1:" + bureau.adminPort() + path);
    }

    /** Its portal. */
    public Wire portal() {
        return new Wire(bureau.portalPort());
    }

    /** What its process calls itself in what it does when time makes it due. */
    public String name() throws IOException, InterruptedException {
        var until = Instant.now().plus(LOGGED_WITHIN);
        while (true) {
            var named = NAME.matcher(text());
            if (named.find()) {
                return named.group(1);
            }
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("The node in " + log + " does not tell its name");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Everything that it has logged so far. */
    public String text() throws IOException {
        return ServerLog.text(log);
    }

    /** Ends it as a power cut would. */
    public void kill() {
        bureau.kill();
    }

    /** It stops in whatever it does, and does not know it. */
    public void freeze() throws IOException, InterruptedException {
        bureau.signal("STOP");
    }

    /** It goes on where it stopped. */
    public void thaw() throws IOException, InterruptedException {
        bureau.signal("CONT");
    }

    private static Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("sungrid.database.url", TestBench.fact("database.url")),
                Map.entry("sungrid.database.user", TestBench.fact("database.owner.user")),
                Map.entry("sungrid.database.password", TestBench.fact("database.owner.password")),
                Map.entry("sungrid.admin.database.user", TestBench.fact("database.admin.user")),
                Map.entry("sungrid.admin.database.password", TestBench.fact("database.admin.password")),
                Map.entry("sungrid.portal.database.user", TestBench.fact("database.portal.user")),
                Map.entry("sungrid.portal.database.password", TestBench.fact("database.portal.password")),
                Map.entry("sungrid.key", TestBench.fact("key")),
                Map.entry("sungrid.audit.signing.key", TestBench.fact("audit.signing.key")),
                // One folder for the heads of all nodes, as copies of them are verified.
                Map.entry("sungrid.audit.heads", TestBench.fact("heads")),
                Map.entry("sungrid.audit.heads.every", "PT1S"),
                // As the launcher sets it for the demo.
                Map.entry("sungrid.second.factor", "nobody"));
    }
}
