package org.sungrid.launch;

import static org.sungrid.launch.DomainXml.add;
import static org.sungrid.launch.DomainXml.children;
import static org.sungrid.launch.DomainXml.clear;
import static org.sungrid.launch.DomainXml.one;
import static org.sungrid.launch.DomainXml.remove;
import static org.sungrid.launch.DomainXml.set;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * What Sungrid changes in Payara's own configuration: two applications on two listeners with threads of their own, and
 * nothing else that listens, answers or calls home. Every line here closes something that is open as shipped or bounds
 * something that is unbounded.
 */
final class PayaraDomain {
    private static final String LOOPBACK = "127.0.0.1";
    /** A page that a citizen asks for is ready in this time or never; an import of hundreds of files takes longer. */
    private static final int PORTAL_SECONDS = 30;

    private static final int ADMIN_SECONDS = 600;
    /** The portal takes no uploads. The admin's own limits are lower and answer in words; this is the last wall. */
    private static final int PORTAL_BODY_BYTES = 1 << 20;

    private static final int ADMIN_BODY_BYTES = 64 << 20;
    /** Payara's own number for its administration; what it says does not matter. */
    private static final int NEVER_OPENED = 4848;
    /** Longer than any single act, shorter than the patience of a row lock's victims. */
    private static final int TRANSACTION_SECONDS = 60;

    private final DomainXml xml;
    private final Element config;

    private PayaraDomain(DomainXml xml) {
        this.xml = xml;
        this.config = xml.config();
    }

    /** @param names settings of the applications that need more signs than an environment may carry */
    static void apply(DomainXml xml, Topology topology, String heap, Map<String, String> names) {
        PayaraDomain domain = new PayaraDomain(xml);
        domain.dropWhatIsNotUsed();
        domain.listeners(topology);
        domain.closeRemoteAccess();
        domain.bounds();
        domain.accessLog();
        domain.java(heap);
        names.forEach((name, value) -> add(domain.config, "system-property", "name", name, "value", value));
    }

    /** The shipped sample database, its pools, and the template for further instances. */
    private void dropWhatIsNotUsed() {
        Element domain = xml.domain();
        clear(one(domain, "resources"));
        remove(one(one(domain, "servers"), "server"), "resource-ref");
        Element configs = one(domain, "configs");
        for (Element other : children(configs, "config")) {
            if (other != config) {
                configs.removeChild(other);
            }
        }
        remove(config, "system-property");
    }

    private void listeners(Topology topology) {
        Element network = one(config, "network-config");
        Element protocols = one(network, "protocols");
        Element listeners = one(network, "network-listeners");
        Element pools = one(config, "thread-pools");
        Element http = one(config, "http-service");
        clear(protocols);
        clear(listeners);
        remove(http, "virtual-server");
        set(one(one(network, "transports"), "transport"), "acceptor-threads", "1", "max-connections-count", "2000");

        Element server = add(http, "virtual-server", "id", "server", "hosts", "localhost");
        Element management = add(http, "virtual-server", "id", "__asadmin");
        listener("portal", topology.address(), topology.portal(), PORTAL_SECONDS, PORTAL_BODY_BYTES, 64);
        listener("admin", topology.address(), topology.admin(), ADMIN_SECONDS, ADMIN_BODY_BYTES, 32);
        add(http, "virtual-server", "id", "portal", "network-listeners", "portal", "hosts", "localhost");
        add(http, "virtual-server", "id", "admin", "network-listeners", "admin", "hosts", "localhost");
        topology.bench().ifPresent(port -> {
            listener("server", LOOPBACK, port, ADMIN_SECONDS, ADMIN_BODY_BYTES, 16);
            server.setAttribute("network-listeners", "server");
        });
        Element protocol = add(protocols, "protocol", "name", "admin-listener");
        Element settings =
                add(protocol, "http", "default-virtual-server", "__asadmin", "encoded-slash-enabled", "true");
        set(settings, "server-header", "false", "xpowered-by", "false", "trace-enabled", "false");
        set(settings, "max-connections", "250");
        add(settings, "file-cache", "enabled", "false");
        Element listener = add(listeners, "network-listener", "name", "admin-listener", "address", LOOPBACK);
        // Named even when it is never opened: without it the server's administration answers on the first listener
        // there
        // is, which is the portal's.
        set(listener, "enabled", String.valueOf(topology.management().isPresent()));
        set(listener, "port", String.valueOf(topology.management().orElse(NEVER_OPENED)), "protocol", "admin-listener");
        set(listener, "transport", "tcp", "thread-pool", "admin-thread-pool");
        if (topology.management().isPresent()) {
            management.setAttribute("network-listeners", "admin-listener");
        }
        remove(pools, "none");
    }

    private void listener(String name, String address, int port, int seconds, int bodyBytes, int threads) {
        Element network = one(config, "network-config");
        Element protocol = add(one(network, "protocols"), "protocol", "name", name);
        Element http = add(protocol, "http", "default-virtual-server", name);
        set(http, "server-header", "false", "xpowered-by", "false", "trace-enabled", "false");
        set(http, "xframe-options", "false", "http2-enabled", "false");
        // The admin's pages are told by a socket that there is something new; the portal has none.
        set(http, "websockets-support-enabled", String.valueOf(name.equals("admin")));
        set(http, "uri-encoding", "UTF-8", "dns-lookup-enabled", "false", "compression", "off");
        set(http, "request-timeout-seconds", String.valueOf(seconds), "timeout-seconds", "30");
        set(http, "max-post-size-bytes", String.valueOf(bodyBytes));
        set(http, "max-form-post-size-bytes", String.valueOf(Math.min(bodyBytes, 4 << 20)));
        set(http, "connection-upload-timeout-millis", "120000", "header-buffer-length-bytes", "16384");
        set(http, "max-request-parameters", "2000", "max-request-headers", "100", "max-connections", "1000");
        // A deployment descriptor's own way of saying this is not understood by this server.
        set(http, "cookie-same-site-enabled", "true", "cookie-same-site-value", "Strict");
        add(http, "file-cache", "enabled", "false");
        Element listener = add(one(network, "network-listeners"), "network-listener", "name", name);
        set(listener, "address", address, "port", String.valueOf(port), "protocol", name);
        set(listener, "transport", "tcp", "thread-pool", name + "-threads");
        // Opened by the last command of the start: a request that comes while the server is still booting breaks its
        // security for good (every later answer is empty).
        set(listener, "enabled", String.valueOf(name.equals("server")));
        add(
                one(config, "thread-pools"),
                "thread-pool",
                "name",
                name + "-threads",
                "min-thread-pool-size",
                "4",
                "max-thread-pool-size",
                String.valueOf(threads),
                "max-queue-size",
                "512");
    }

    /** Known holes of this server sit behind these doors (CVE-2025-14340 among them). */
    private void closeRemoteAccess() {
        Element iiop = one(config, "iiop-service");
        for (Element listener : children(iiop, "iiop-listener")) {
            set(listener, "address", LOOPBACK, "enabled", "false", "lazy-init", "true");
        }
        Element admin = one(config, "admin-service");
        for (Element connector : children(admin, "jmx-connector")) {
            set(connector, "address", LOOPBACK, "enabled", "false", "security-enabled", "true");
        }
        set(one(admin, "das-config"), "autodeploy-enabled", "false", "dynamic-reload-enabled", "false");
        // Where the console would be stays named, for the server will not start without it; it is not unpacked.
        add(admin, "property", "name", "adminConsoleStartup", "value", "NEVER");
        remove(config, "jms-service");
        add(config, "jms-service", "type", "DISABLED", "default-jms-host", "none");
        set(one(config, "hazelcast-config-specific-configuration"), "enabled", "false", "clustering-enabled", "false");
        Element grid = one(xml.domain(), "hazelcast-runtime-configuration");
        set(grid, "interface", LOOPBACK, "das-bind-address", LOOPBACK, "discovery-mode", "tcpip");
        set(one(config, "phone-home-runtime-configuration"), "enabled", "false");
        for (String endpoint : List.of("metrics", "healthcheck", "openapi")) {
            set(one(config, "microprofile-" + endpoint + "-configuration"), "enabled", "false");
        }
    }

    private void bounds() {
        Element transactions = one(config, "transaction-service");
        set(transactions, "timeout-in-seconds", String.valueOf(TRANSACTION_SECONDS), "automatic-recovery", "false");
        Element session = one(one(config, "web-container"), "session-config");
        set(one(session, "session-properties"), "timeout-in-seconds", "1800");
    }

    /** What was asked when and how it went; neither who asked nor the words that were searched for. */
    private void accessLog() {
        Element http = one(config, "http-service");
        set(http, "access-logging-enabled", "true");
        set(
                one(http, "access-log"),
                "format",
                "%datetime% %vs.id% %http-method% %http-uri% %status% %response.length% %time-taken%",
                "rotation-enabled",
                "true",
                "rotation-on-date-change",
                "true",
                "max-history-files",
                "30");
    }

    private void java(String heap) {
        Element java = one(config, "java-config");
        for (Element option : children(java, "jvm-options")) {
            String text = option.getTextContent();
            if (text.startsWith("-Xmx")
                    || text.contains("osgi.shell")
                    || text.contains("gosh.args")
                    || text.contains("felix.fileinstall")
                    || text.contains("additionalOSGiBundlesToStart")
                    || text.contains("jdbc.drivers")
                    || text.contains("HotswapAgent")) {
                java.removeChild(option);
            }
        }
        for (String option : List.of(
                "-Xmx" + heap,
                "-Xss512k",
                // The server's name and version, which its own error pages would show.
                "-Dproduct.name=",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=${com.sun.aas.instanceRoot}/tmp")) {
            add(java, "jvm-options").setTextContent(option);
        }
    }
}
