package org.sungrid.launch;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The application server of one data folder: unpacked once, configured at every start, run as a child process. */
final class PayaraServer {
    private static final String DOMAIN = "sungrid";
    private static final int SALT_BYTES = 8;
    private static final int LOGS_KEPT = 10;

    /** As Payara itself stretches a file realm's passwords. */
    private static final int ROUNDS = 100;

    private final DataFolder data;
    private final Path archive;
    private final Path install;
    private final Path domain;
    private final Path output;
    private final Path log;

    /**
     * What comes last holds. One log, rotated, without colours; the certificates are those that Java itself trusts, and
     * that some of them expired years ago is no news.
     */
    private static final String LOGGING = """

            handlers=
            com.sun.enterprise.server.logging.GFFileHandler.file=%s
            com.sun.enterprise.server.logging.GFFileHandler.excludeFields=tid,timeMillis,levelValue
            com.sun.enterprise.server.logging.GFFileHandler.rotationLimitInBytes=10000000
            com.sun.enterprise.server.logging.GFFileHandler.maxHistoryFiles=10
            com.sun.enterprise.server.logging.GFFileHandler.compressOnRotation=true
            javax.enterprise.system.security.ssl.level=SEVERE
            """;

    PayaraServer(DataFolder data, Path archive) {
        this.data = data;
        this.archive = archive;
        this.install = data.resolve("server/" + archive.getFileName().toString().replace(".zip", ""));
        this.domain = data.resolve("server/" + DOMAIN);
        this.output = data.resolve("log/server-start.log");
        this.log = data.resolve("log/server.log");
    }

    /** Unpacks the server when it is not there yet and writes its configuration anew. */
    void prepare(Topology topology, String heap, Map<String, String> names, String password) throws IOException {
        if (!Files.exists(install)) {
            Words.say("unpacking.server");
            Unpacking.unpack(archive, "payara6/", name -> wanted(name), install);
        }
        namelessly();
        Path shipped = install.resolve("glassfish/domains/domain1");
        Unpacking.copy(shipped.resolve("config"), domain.resolve("config"));
        Files.createDirectories(domain.resolve("docroot"));
        Files.createDirectories(domain.resolve("tmp"));
        Files.createDirectories(domain.resolve("lib/ext"));
        DomainXml xml = DomainXml.read(shipped.resolve("config/domain.xml"));
        PayaraDomain.apply(xml, topology, heap, names);
        xml.write(domain.resolve("config/domain.xml"));
        Files.writeString(
                domain.resolve("config/logging.properties"), LOGGING.formatted(log), StandardOpenOption.APPEND);
        writeKeyFile(password);
    }

    /** The console, the message queue, the sample database and the client are never used. */
    private static boolean wanted(String name) {
        return !name.startsWith("mq/")
                && !name.startsWith("h2db/")
                && !name.startsWith("glassfish/lib/install/applications/__admingui/")
                && !name.contains("/console-")
                && !name.endsWith("-console-plugin.jar");
    }

    /**
     * What the connector refuses by itself (a request line that is none, a body beyond all measure) never reaches an
     * application; the server's page for it shall not tell a stranger which holes to try.
     */
    private void namelessly() throws IOException {
        Path branding = install.resolve("glassfish/config/branding/glassfish-version.properties");
        Properties names = new Properties();
        try (Reader in = Files.newBufferedReader(branding, StandardCharsets.ISO_8859_1)) {
            names.load(in);
        }
        for (String name : List.of("product_name", "major_version", "minor_version", "update_version")) {
            names.setProperty(name, "");
        }
        try (Writer out = Files.newBufferedWriter(branding, StandardCharsets.ISO_8859_1)) {
            names.store(out, null);
        }
    }

    private void writeKeyFile(String password) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Path file = domain.resolve("config/admin-keyfile");
        Files.deleteIfExists(file);
        try (Writer out = Secrets.privately(file)) {
            out.write("admin;{SSHA256}" + hash(password, salt) + ";asadmin\n");
        }
    }

    private static String hash(String password, byte[] salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(password.getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(salt);
            for (int i = 1; i < ROUNDS; i++) {
                hash = digest.digest(hash);
            }
            byte[] both = new byte[hash.length + salt.length];
            System.arraycopy(hash, 0, both, 0, hash.length);
            System.arraycopy(salt, 0, both, hash.length, salt.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Starts the server with both applications; passwords travel in the environment, never on the command line. */
    Process start(Children children, Map<String, Path> applications, Map<String, String> environment)
            throws IOException {
        Path commands = data.resolve("run/deploy.asadmin");
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Path> application : applications.entrySet()) {
            // A copy, so that a build beside the running server never changes what it serves.
            Path copy = data.resolve("run/" + application.getKey() + ".war");
            Files.copy(application.getValue(), copy, StandardCopyOption.REPLACE_EXISTING);
            lines.append("deploy --name %s --contextroot / --virtualservers %s %s%n"
                    .formatted(application.getKey(), application.getKey(), copy));
        }
        for (String application : applications.keySet()) {
            lines.append(
                    "set configs.config.server-config.network-config.network-listeners.network-listener.%s.enabled=true%n"
                            .formatted(application));
        }
        Files.writeString(commands, lines.toString());
        Unpacking.delete(domain.resolve("applications"));
        Unpacking.delete(domain.resolve("generated"));

        keepEarlierLog();
        ProcessBuilder builder = new ProcessBuilder(command(commands));
        builder.directory(domain.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SUNGRID_"));
        builder.environment().putAll(environment);
        // The server asks its standard input for a master password; an empty input means the shipped one, which only
        // opens key stores that nothing here uses.
        Process process = builder.redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        children.add(process);
        return process;
    }

    /** An incident's number is asked for after the crash as well. The oldest go, or starts would fill the disk. */
    private void keepEarlierLog() throws IOException {
        if (!Files.exists(log)) {
            return;
        }
        String written = Files.getLastModifiedTime(log)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String beginning = log.getFileName() + "_";
        Files.move(
                log,
                log.resolveSibling(beginning + written.replace(':', '-').replace("Z", "")),
                StandardCopyOption.REPLACE_EXISTING);
        List<Path> kept;
        try (Stream<Path> files = Files.list(log.getParent())) {
            kept = files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path old : kept.subList(Math.min(LOGS_KEPT, kept.size()), kept.size())) {
            Files.delete(old);
        }
    }

    private List<String> command(Path commands) throws IOException {
        Path glassfish = install.resolve("glassfish");
        Map<String, Path> folders = Map.of("com.sun.aas.installRoot", glassfish, "com.sun.aas.instanceRoot", domain);
        Element java = DomainXml.one(
                DomainXml.read(domain.resolve("config/domain.xml")).config(), "java-config");
        List<String> declared = DomainXml.children(java, "jvm-options").stream()
                .map(Element::getTextContent)
                .toList();

        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", glassfish.resolve("modules/glassfish.jar").toString()));
        command.addAll(JvmOptions.resolve(declared, folders));
        command.add("-Dcom.sun.aas.installRoot=" + glassfish);
        command.add("-Dcom.sun.aas.instanceRoot=" + domain);
        command.add("com.sun.enterprise.glassfish.bootstrap.ASMain");
        command.addAll(List.of("-upgrade", "false", "-read-stdin", "false", "-type", "DAS", "-instancename", "server"));
        command.addAll(List.of("-domainname", DOMAIN, "-domaindir", domain.toString()));
        command.addAll(List.of("-verbose", "true", "-debug", "false", "-watchdog", "false", "-warmup", "false"));
        command.addAll(List.of("-postbootcommandfile", commands.toString()));
        return command;
    }

    /** What the server tells once it can; before that it writes to {@code server-start.log} beside it. */
    Path log() {
        return log;
    }
}
