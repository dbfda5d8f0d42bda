package org.sungrid.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The archives and the server under them are set for production, and bring along nothing that is of no use. */
@Tag("S-101")
class ProductionIT {

    private static final Pattern PARAMETER =
            Pattern.compile("<param-name>([^<]+)</param-name>\\s*<param-value>([^<]*)</param-value>");

    @Test
    @Tag("known-hole")
    void both_archives_keep_states_on_the_server_and_know_no_client_windows() throws IOException {
        for (String archive : List.of("portal.war", "admin.war")) {
            Map<String, String> parameters = parameters(archive);
            assertThat(parameters)
                    .containsEntry("jakarta.faces.PROJECT_STAGE", "Production")
                    .containsEntry("jakarta.faces.STATE_SAVING_METHOD", "server");
            assertThat(parameters.getOrDefault("jakarta.faces.CLIENT_WINDOW_MODE", "none"))
                    .isEqualTo("none");
        }
    }

    @Test
    @Tag("known-hole")
    void a_session_of_the_admin_holds_a_bounded_number_of_pages() throws IOException {
        Map<String, String> parameters = parameters("admin.war");
        int tabs = Integer.parseInt(parameters.get("com.sun.faces.numberOfLogicalViews"));
        int steps = Integer.parseInt(parameters.get("com.sun.faces.numberOfViewsInSession"));
        assertThat(tabs * steps).isBetween(1, 100);
    }

    /** A stateless view has the constant token "stateless", so none may ever take a form. */
    @Test
    @Tag("known-hole")
    @Tag("S-63")
    void stateless_views_stand_in_the_portal_alone_which_takes_no_form() throws IOException {
        texts("admin.war", "xhtml")
                .forEach((name, text) -> assertThat(text).as(name).doesNotContainPattern("transient\\s*=\\s*\"true\""));
        assertThat(shared("META-INF/sungrid/tags/admin.xhtml")).doesNotContain("transient=\"true\"");
        assertThat(shared("META-INF/sungrid/tags/portal.xhtml")).contains("transient=\"true\"");
        byte[] form = "jakarta.faces.ViewState=stateless&form=form".getBytes(StandardCharsets.UTF_8);
        String type = "Content-Type: application/x-www-form-urlencoded";
        for (String address : List.of("/", "/en", "/disclosures", "/disclosures/F-2026-0001", "/api/v1/disclosures")) {
            assertThat(Wire.portal().send("POST", address, form, type).status()).isEqualTo(405);
        }
    }

    @Test
    void nothing_of_a_workshop_is_switched_on() throws IOException {
        for (String archive : List.of("portal.war", "admin.war")) {
            assertThat(parameters(archive).toString())
                    .doesNotContain("Development", "UnitTest", "validateXml")
                    .doesNotContain("FACELETS_DEVELOPMENT");
            assertThat(names(archive).filter(name -> name.matches(".*\\.(jsp|map|bak|orig|java)")))
                    .isEmpty();
        }
        for (String line : Files.readAllLines(TestBench.logs().resolveSibling("run/children"))) {
            String command = Files.readString(Path.of("/proc/" + line.split(" ")[0] + "/cmdline"));
            assertThat(command).doesNotContain("jdwp", "-Xdebug", "jmxremote", "-debug\0true");
        }
    }

    @Test
    void no_folder_is_listed() throws IOException {
        for (Wire wire : List.of(Wire.portal(), Wire.admin())) {
            for (String folder :
                    List.of("/assets/", "/assets", "/disclosure/", "/document/", "/jakarta.faces.resource/")) {
                Wire.Answer answer = wire.get(folder);
                assertThat(answer.status()).as(folder).isEqualTo(404);
                assertThat(answer.body())
                        .doesNotContainIgnoringCase("directory")
                        .doesNotContain("Index of");
            }
        }
    }

    @Test
    @Tag("known-hole")
    void neither_the_console_nor_a_sample_was_unpacked() throws IOException {
        try (Stream<Path> files = Files.walk(TestBench.logs().resolveSibling("server"))) {
            assertThat(
                            files.map(Path::toString)
                                    .filter(
                                            path -> path.matches(
                                                    ".*(__admingui|/console-[^/]*\\.jar|console-plugin\\.jar|/h2db/|/mq/|/samples?/).*")))
                    .isEmpty();
        }
        assertThat(Files.readString(TestBench.logs().resolveSibling("server/sungrid/config/domain.xml")))
                .contains("name=\"adminConsoleStartup\" value=\"NEVER\"");
    }

    private static Map<String, String> parameters(String archive) throws IOException {
        Map<String, String> parameters = new TreeMap<>();
        String text = texts(archive, "xml").get("WEB-INF/web.xml").replaceAll("(?s)<!--.*?-->", "");
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            parameters.put(parameter.group(1), parameter.group(2));
        }
        return parameters;
    }

    private static Map<String, String> texts(String archive, String kind) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile war = new ZipFile(TestBench.fact(archive))) {
            for (ZipEntry entry : war.stream()
                    .filter(one -> one.getName().endsWith("." + kind))
                    .toList()) {
                texts.put(
                        entry.getName(), new String(war.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static Stream<String> names(String archive) throws IOException {
        try (ZipFile war = new ZipFile(TestBench.fact(archive))) {
            return war.stream().map(ZipEntry::getName).toList().stream();
        }
    }

    private static String shared(String resource) throws IOException {
        return Files.readString(Path.of("../shared/target/classes", resource));
    }
}
