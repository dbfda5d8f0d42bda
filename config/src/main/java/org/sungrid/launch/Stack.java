package org.sungrid.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The whole bureau of one data folder while it runs: database, application server, both applications. */
final class Stack {
    /** Which doors are open beside the two applications'. */
    enum Doors {
        APPLICATIONS_ONLY,
        ALSO_FOR_TESTS
    }

    private static final String NAME = "sungrid.bureau.name";
    private static final String SECOND_FACTOR = "sungrid.second.factor";
    private static final String NAME_EN = "sungrid.bureau.name.en";

    private final Settings settings;
    private final DataFolder data;
    private final Children children;
    private final Topology topology;
    private final DatabaseAccess access;
    private final Secrets secrets;
    private final Path log;
    private Process server;
    private volatile boolean stopping;

    private Stack(
            Settings settings,
            DataFolder data,
            Children children,
            Topology topology,
            DatabaseAccess access,
            Secrets secrets,
            Path log) {
        this.settings = settings;
        this.data = data;
        this.children = children;
        this.topology = topology;
        this.access = access;
        this.secrets = secrets;
        this.log = log;
    }

    /** Starts everything and returns when both applications answer; throws, and leaves nothing running, when not. */
    static Stack start(Parts parts, Settings settings, Doors doors) throws IOException, InterruptedException {
        DataFolder data = DataFolder.open(settings.folder("sungrid.data"));
        Children orphans = Children.recorded(data.children());
        if (orphans.anyAlive()) {
            Words.say("recovering");
            orphans.stop();
        }
        String address = settings.text("sungrid.listen.address");
        for (String name : settings.applicationNames()) {
            String key = "sungrid." + name + ".port";
            if (!Ports.isFree(address, settings.port(key))) {
                throw new LaunchRefused("port.taken", settings.port(key), address, key);
            }
        }
        Ports ports = new Ports();
        boolean tested = doors == Doors.ALSO_FOR_TESTS;
        Topology topology = new Topology(
                address,
                settings.port("sungrid.portal.port"),
                settings.port("sungrid.admin.port"),
                tested ? OptionalInt.of(ports.draw()) : OptionalInt.empty(),
                tested ? OptionalInt.of(ports.draw()) : OptionalInt.empty());

        Children children = new Children(data.children());
        boolean own = !settings.text("sungrid.database.url").isEmpty();
        EmbeddedDatabase embedded = new EmbeddedDatabase(data, parts.database());
        Secrets secrets = own ? Secrets.readOrDraw(data.secrets()) : embedded.prepare();
        DatabaseAccess access = own ? DatabaseAccess.own(settings) : DatabaseAccess.embedded(ports.draw(), secrets);
        PayaraServer payara = new PayaraServer(data, parts.server());
        payara.prepare(
                topology, settings.text("sungrid.server.heap"), names(settings, parts), secrets.get(Secrets.SERVER));

        Stack stack = new Stack(settings, data, children, topology, access, secrets, payara.log());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "sungrid-stop"));
        if (!own) {
            Words.say("starting.database");
            embedded.start(children, access);
        }
        access.migrate();
        Words.say("starting.server");
        Map<String, Path> applications = new LinkedHashMap<>();
        for (String name : settings.applicationNames()) {
            applications.put(name, name.equals("portal") ? parts.portal() : parts.admin());
        }
        stack.server = payara.start(children, applications, stack.environment(parts));
        Readiness.await(stack.server, payara.log(), topology, applications.keySet());
        return stack;
    }

    /**
     * What the bureau is called: as it was set, else as the demo is called. Not told by the environment, which carries
     * no Chinese where the machine's locale knows none.
     */
    private static Map<String, String> names(Settings settings, Parts parts) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        if (isDemo(settings)) {
            DemoBureau demo = DemoBureau.in(parts.demo());
            names.put(NAME, demo.name());
            names.put(NAME_EN, demo.nameEn());
        }
        for (String key : List.of(NAME, NAME_EN)) {
            if (settings.applications().containsKey(key)) {
                names.put(key, settings.applications().get(key));
            }
        }
        return names;
    }

    /** The applications' settings, as the environment of their server. */
    private Map<String, String> environment(Parts parts) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("sungrid.portal.index.folder", data.resolve("index/portal").toString());
        values.put("sungrid.admin.index.folder", data.resolve("index/admin").toString());
        values.put("sungrid.portal.address", portalAddress());
        values.put("sungrid.admin.address", adminAddress());
        if (settings.applicationNames().contains("admin")) {
            values.put("sungrid.key", secrets.get(Secrets.KEY));
            values.put("sungrid.audit.signing.key", secrets.get(Secrets.AUDIT_KEY));
            values.put("sungrid.audit.heads", data.resolve("audit-heads").toString());
        }
        if (isDemo(settings)) {
            values.put("sungrid.demo.folder", parts.demo().toString());
            values.put("sungrid.demo.password", secrets.get(Secrets.DEMO));
            // Told to whoever starts it; the product's own default asks one of administrators.
            values.put(SECOND_FACTOR, "nobody");
            // Short messages of the trial go into a file; there is no mail server.
            values.put("sungrid.sms.gateway", "file");
            values.put("sungrid.sms.folder", data.resolve("sms").toString());
        }
        values.putAll(settings.applications());
        values.keySet().removeAll(List.of(NAME, NAME_EN));
        access.tell(values);
        Map<String, String> environment = new LinkedHashMap<>();
        values.forEach((key, value) -> environment.put(Settings.environmentName(key), value));
        return environment;
    }

    private static boolean isDemo(Settings settings) {
        return Boolean.parseBoolean(settings.text("sungrid.demo"));
    }

    String portalAddress() {
        return "http://127.0.0.1:" + topology.portal();
    }

    String adminAddress() {
        return "http://127.0.0.1:" + topology.admin();
    }

    Topology topology() {
        return topology;
    }

    DatabaseAccess access() {
        return access;
    }

    Secrets secrets() {
        return secrets;
    }

    DataFolder data() {
        return data;
    }

    void announce(long seconds, Path demoFolder) throws IOException {
        Words.say("ready", seconds);
        Words.say("ready.portal", portalAddress() + "/");
        Words.say("ready.admin", adminAddress() + "/");
        if (isDemo(settings)) {
            Words.say("ready.accounts", secrets.get(Secrets.DEMO));
            for (DemoBureau.DemoAccount account : DemoBureau.in(demoFolder).accounts()) {
                Words.account(account);
            }
            if (!settings.applications().containsKey(SECOND_FACTOR)) {
                Words.say("ready.factor");
            }
        }
        if (Logs.read(log).contains("/first-administrators")) {
            Words.say("ready.first", adminAddress() + "/first-administrators", log);
        }
        Words.say("ready.logs", data.resolve("log"));
        Words.say("ready.stop");
    }

    /** Returns when the stack was asked to stop; refuses when a process of it went away by itself. */
    void awaitEnd() throws InterruptedException {
        ProcessHandle ended = children.awaitEnd();
        if (stopping) {
            // The virtual machine is on its way out; whoever waits for this thread shall not hear of a failure.
            return;
        }
        throw ended.equals(server.toHandle())
                ? new LaunchRefused("server.ended", log)
                : new LaunchRefused("database.ended", data.resolve("log/database.log"));
    }

    private void stop() {
        stopping = true;
        if (!children.anyAlive()) {
            return;
        }
        Words.say("stopping");
        children.stop();
        Words.say("stopped", data.resolve(""));
    }
}
