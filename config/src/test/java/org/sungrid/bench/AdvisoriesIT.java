package org.sungrid.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No library inside the two archives stands in {@code config/advisories.csv} as holed. */
@Tag("S-104")
@Tag("known-hole")
class AdvisoriesIT {

    private static final Pattern NAMED = Pattern.compile("(.+?)-([0-9][0-9A-Za-z.]*)(?:-[A-Za-z]+)?\\.jar");

    /** What this release of the product is known to ship or to run on in spite of a hole; each needs its reason. */
    private static final List<String> ACCEPTED = List.of("primefaces", "payara");

    private record Advisory(String artifact, String from, String below, String name, String verdict) {

        boolean concerns(String other, String release) {
            return artifact.equals(other) && compared(from, release) <= 0 && compared(release, below) < 0;
        }

        boolean accepted() {
            return verdict.startsWith("accepted: ");
        }
    }

    @Test
    void no_library_of_the_archives_is_known_to_be_holed() throws IOException {
        List<String> holed = new ArrayList<>();
        for (String archive : List.of("portal.war", "admin.war")) {
            Map<String, String> libraries = libraries(Path.of(TestBench.fact(archive)));
            assertThat(libraries).containsKeys("mysql-connector-j", "commons-compress", "owasp-java-html-sanitizer");
            libraries.forEach((artifact, release) -> advisories().stream()
                    .filter(advisory -> advisory.concerns(artifact, release) && !advisory.accepted())
                    .forEach(advisory -> holed.add(artifact + " " + release + ": " + advisory.name())));
        }
        assertThat(holed).isEmpty();
    }

    @Test
    void the_portal_ships_none_that_is_accepted_either() throws IOException {
        libraries(Path.of(TestBench.fact("portal.war")))
                .forEach((artifact, release) ->
                        assertThat(advisories()).noneMatch(advisory -> advisory.concerns(artifact, release)));
    }

    @Test
    void what_is_accepted_says_why_and_names_a_test_that_is_there() throws IOException {
        List<Advisory> accepted =
                advisories().stream().filter(Advisory::accepted).toList();
        assertThat(accepted).extracting(Advisory::artifact).containsOnlyElementsOf(ACCEPTED);
        TreeSet<String> tests = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.forEach(file -> tests.add(file.getFileName().toString().replace(".java", "")));
        }
        for (Advisory advisory : accepted) {
            Matcher named = Pattern.compile("\\w+IT").matcher(advisory.verdict());
            assertThat(named.results().map(java.util.regex.MatchResult::group).toList())
                    .as(advisory.name())
                    .isNotEmpty()
                    .allMatch(tests::contains);
        }
    }

    /** The server's release is the one that was judged: another one has to be judged anew. */
    @Test
    void the_server_is_the_one_that_was_judged() throws IOException {
        try (Stream<Path> servers = Files.list(TestBench.logs().resolveSibling("server"))) {
            assertThat(servers.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("payara-")))
                    .containsExactly("payara-6.2025.9");
        }
        assertThat(advisories()).anyMatch(advisory -> advisory.concerns("payara", "6.2025.9"));
    }

    /** CVE-2026-46625 needs a script that sets cookies: none of ours does, and no page makes PrimeFaces do it. */
    @Test
    void no_page_of_ours_sets_a_cookie_by_script() throws IOException {
        for (String module : List.of("../shared", "../admin", "../portal")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main"))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(name -> name.toString().matches(".*\\.(xhtml|js)"))
                        .toList()) {
                    assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContain(
                                    "document.cookie", "Cookies.", "setCookie", "multiViewState", "<p:fileDownload");
                }
            }
        }
    }

    @Test
    void releases_are_compared_as_numbers() {
        assertThat(compared("1.9", "1.10")).isNegative();
        assertThat(compared("20260313.1", "20260101.1")).isPositive();
        assertThat(compared("3.18.0", "3.18")).isZero();
        assertThat(compared("15.0.13", "15.0.13")).isZero();
    }

    private static int compared(String one, String other) {
        String[] a = one.split("\\.");
        String[] b = other.split("\\.");
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int order = part(a, i).compareTo(part(b, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger part(String[] parts, int i) {
        String digits = i < parts.length ? parts[i].replaceAll("[^0-9].*", "") : "";
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }

    private static List<Advisory> advisories() {
        try (Stream<String> lines = Files.lines(Path.of("advisories.csv"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";"))
                    .map(row -> new Advisory(row[0], row[1], row[2], row[3], row[5]))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Artifact and release of each library, and of each that was packed into another. */
    private static Map<String, String> libraries(Path archive) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (ZipFile war = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : war.stream()
                    .filter(one -> one.getName().matches("WEB-INF/lib/.+\\.jar"))
                    .toList()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                Matcher named = NAMED.matcher(name);
                if (!name.startsWith("sungrid-")) {
                    assertThat(named.matches()).as(name).isTrue();
                    found.put(named.group(1), named.group(2));
                }
                try (InputStream in = war.getInputStream(entry)) {
                    inside(new ZipInputStream(in), found);
                }
            }
        }
        return found;
    }

    private static void inside(ZipInputStream jar, Map<String, String> found) throws IOException {
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (entry.getName().matches("META-INF/maven/.+/pom\\.properties")) {
                Properties told = new Properties();
                told.load(jar);
                found.putIfAbsent(told.getProperty("artifactId"), told.getProperty("version"));
            }
        }
    }
}
