package org.sungrid.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * A second node of the bureau under test: a server process of its own with both applications, on the same database, with
 * the same keys and settings, and with indexes of its own. It never loads the demo; it finds it in the database.
 *
 * <p>The first test that needs it starts it, which takes about as long as the bench's own server; all tests share it, and
 * it ends with the Java that runs them. There is no balancer before the two: a test chooses the node it asks.
 */
public final class SecondNode {

    private static SecondNode running;

    private final LaunchedBureau bureau;

    private SecondNode(LaunchedBureau bureau) {
        this.bureau = bureau;
    }

    /** The second node, started now if no test has needed it before. */
    public static synchronized SecondNode running() throws IOException, InterruptedException {
        if (running == null) {
            running = new SecondNode(LaunchedBureau.start(home(), "127.0.0.1", settings()));
        }
        return running;
    }

    private static Path home() {
        return TestBench.logs().resolveSibling("second");
    }

    /** Where it logs to, once it runs. */
    static Path logs() {
        return home().resolve("log");
    }

    /** An address of its admin. */
    public URI admin(String path) {
        return URI.create("http://127.0.0.1:" + bureau.adminPort() + path);
    }

    /** Its portal. */
    public Wire portal() {
        return new Wire(bureau.portalPort());
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
