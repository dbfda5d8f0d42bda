package org.sungrid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every text a person sees exists in both languages, and no page or class says anything of its own. */
class MessageKeysTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern CITED = Pattern.compile("\\([^)]*\\)|“[^”]*”|《[^》]*》");
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z]+\\.[a-z0-9.-]+)[\"']");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("<(script|style)\\b.*?</\\1>", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>", Pattern.DOTALL);
    private static final Pattern SPEAKING_ATTRIBUTE = Pattern.compile(
            "\\s(title|alt|placeholder|aria-label|label|header|headerText|footerText|hint|term|emptyMessage|summary)"
                    + "=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[A-Za-z]{2}");

    /** By capability, then by language. */
    private static final TreeMap<String, Properties> ENGLISH = new TreeMap<>();

    private static final TreeMap<String, Properties> CHINESE_TEXTS = new TreeMap<>();

    @BeforeAll
    static void read_the_bundles() throws IOException {
        for (Path file : files("src/main/resources/org/sungrid", ".properties")) {
            String capability = file.getParent().getFileName().toString();
            if (file.getFileName().toString().equals("messages.properties")) {
                ENGLISH.put(capability, load(file));
            } else if (file.getFileName().toString().equals("messages_zh_CN.properties")) {
                CHINESE_TEXTS.put(capability, load(file));
            }
        }
        assertThat(ENGLISH).containsKeys("web", "disclosure", "portal");
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(CHINESE_TEXTS.keySet()).isEqualTo(ENGLISH.keySet());
        ENGLISH.forEach(
                (capability, texts) -> assertThat(CHINESE_TEXTS.get(capability).stringPropertyNames())
                        .as(capability)
                        .isEqualTo(texts.stringPropertyNames()));
    }

    @Test
    void both_languages_fill_the_same_places() {
        ENGLISH.forEach((capability, texts) -> texts.stringPropertyNames()
                .forEach(key -> assertThat(places(CHINESE_TEXTS.get(capability).getProperty(key)))
                        .as(key)
                        .isEqualTo(places(texts.getProperty(key)))));
    }

    @Test
    void every_key_stands_in_the_bundle_of_its_first_part() {
        ENGLISH.forEach((capability, texts) -> {
            if (!capability.equals("launch") && !capability.equals("migrate")) {
                assertThat(texts.stringPropertyNames())
                        .allSatisfy(key -> assertThat(key).startsWith(capability + "."));
            }
        });
    }

    @Test
    void english_is_english_except_where_it_cites() {
        ENGLISH.forEach((capability, texts) -> texts.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("web.language."))
                .forEach(key -> assertThat(CITED.matcher(texts.getProperty(key)).replaceAll(""))
                        .as(key)
                        .doesNotContainPattern(CHINESE)));
    }

    @Test
    void every_key_that_is_asked_for_exists() throws IOException {
        Set<String> missing = new TreeSet<>();
        List<Path> sources = new ArrayList<>(files("src/main/java", ".java"));
        sources.addAll(views());
        for (Path source : sources) {
            Matcher literal = LITERAL.matcher(Files.readString(source));
            while (literal.find()) {
                String key = literal.group(1);
                Properties texts = ENGLISH.get(key.substring(0, key.indexOf('.')));
                if (texts != null && isAskedFor(key) && !knows(texts, key)) {
                    missing.add(key + " in " + ROOT.relativize(source));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_view_says_anything_of_its_own() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path view : views()) {
            String text = Files.readString(view);
            text = COMMENT.matcher(text).replaceAll("");
            text = CODE.matcher(text).replaceAll("");
            text = EXPRESSION.matcher(text).replaceAll("");
            Matcher attribute = SPEAKING_ATTRIBUTE.matcher(text);
            while (attribute.find()) {
                if (WORD.matcher(attribute.group(2)).find()) {
                    said.add(attribute.group().strip() + " in " + ROOT.relativize(view));
                }
            }
            for (String line : MARKUP.matcher(text).replaceAll("\n").lines().toList()) {
                String words = line.replaceAll("&[a-z]+;|&#[0-9]+;", "");
                if (WORD.matcher(words).find()) {
                    said.add(words.strip() + " in " + ROOT.relativize(view));
                }
            }
        }
        assertThat(said).isEmpty();
    }

    /** The names of files, settings and columns look like keys as well; none of them has a capability's bundle. */
    private static boolean isAskedFor(String key) {
        return !key.matches(".*\\.(properties|xhtml|css|js|svg|json|md|zip|log)");
    }

    /** A key put together from parts is known by its beginning. */
    private static boolean knows(Properties texts, String key) {
        String beginning = key.endsWith(".") || key.endsWith("-") ? key : key + ".";
        return texts.containsKey(key)
                || texts.stringPropertyNames().stream().anyMatch(known -> known.startsWith(beginning));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{(\\d+)").matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static List<Path> views() throws IOException {
        List<Path> views = new ArrayList<>(files("src/main/webapp", ".xhtml"));
        views.addAll(files("src/main/resources/META-INF", ".xhtml"));
        return views;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("shared", "portal", "admin")) {
            Path in = ROOT.resolve(module).resolve(folder);
            if (Files.isDirectory(in)) {
                try (Stream<Path> found = Files.walk(in)) {
                    all.addAll(found.filter(file -> file.toString().endsWith(ending))
                            .collect(Collectors.toList()));
                }
            }
        }
        return all;
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
