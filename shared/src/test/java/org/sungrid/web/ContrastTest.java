package org.sungrid.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2, 1.4.3: each ink reads at 4.5:1 or better on each paper it is used on, by day, by night and on paper. */
@Tag("A-2")
class ContrastTest {

    private static final double ENOUGH = 4.5;
    /** WCAG 2.2, 1.4.11: the ring of the focus and the outline of a seal need less than text. */
    private static final double ENOUGH_FOR_SHAPES = 3;

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{6})\\s*;");

    @ParameterizedTest
    @CsvSource({
        "ink,paper",
        "ink,paper-sunk",
        "ink,paper-raised",
        "ink,accent-tint",
        "ink,seal-tint",
        "ink-soft,paper",
        "ink-soft,paper-sunk",
        "ink-soft,paper-raised",
        "ink-soft,accent-tint",
        "ink-faint,paper",
        "ink-faint,paper-sunk",
        "ink-faint,paper-raised",
        "accent,paper",
        "accent,paper-sunk",
        "accent,paper-raised",
        "accent,accent-tint",
        "accent-deep,paper",
        "accent-deep,paper-sunk",
        "accent-deep,paper-raised",
        "accent-deep,accent-tint",
        "on-accent,accent",
        "on-accent,accent-deep",
        "seal,paper",
        "seal,paper-sunk",
        "seal,paper-raised",
        "seal,seal-tint",
        "paper-raised,seal"
    })
    void every_ink_reads_on_every_paper_it_is_used_on(String ink, String paper) throws IOException {
        assertThat(contrast(byDay(), ink, paper)).as("by day").isGreaterThanOrEqualTo(ENOUGH);
        assertThat(contrast(byNight(), ink, paper)).as("by night").isGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @CsvSource({"ink", "ink-soft", "ink-faint", "accent", "accent-deep", "seal"})
    void every_ink_reads_on_paper(String ink) throws IOException {
        assertThat(onPaper()).containsEntry("paper", "#ffffff").containsEntry("paper-sunk", "#ffffff");
        assertThat(contrast(onPaper(), ink, "paper")).isGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @CsvSource({"accent,paper", "accent,paper-raised", "accent,accent-tint", "ink,accent-tint"})
    void the_ring_of_the_focus_stands_out(String ring, String paper) throws IOException {
        assertThat(contrast(byDay(), ring, paper)).isGreaterThanOrEqualTo(ENOUGH_FOR_SHAPES);
        assertThat(contrast(byNight(), ring, paper)).isGreaterThanOrEqualTo(ENOUGH_FOR_SHAPES);
    }

    private static Map<String, String> byDay() throws IOException {
        String tokens = sheet("tokens.css");
        return colours(tokens.substring(0, tokens.indexOf("@media print")));
    }

    /** The dark colours stand upon the others: what they leave out stays as it was. */
    private static Map<String, String> byNight() throws IOException {
        var colours = byDay();
        var dark = colours(sheet("night.css"));
        assertThat(dark).isNotEmpty();
        colours.putAll(dark);
        return colours;
    }

    private static Map<String, String> onPaper() throws IOException {
        var colours = byDay();
        String tokens = sheet("tokens.css");
        int from = tokens.indexOf("@media print");
        var printed = colours(tokens.substring(from, tokens.indexOf("/* The ground", from)));
        assertThat(printed).isNotEmpty();
        colours.putAll(printed);
        return colours;
    }

    private static Map<String, String> colours(String css) {
        var found = new LinkedHashMap<String, String>();
        Matcher colour = COLOUR.matcher(css);
        while (colour.find()) {
            found.put(colour.group(1), colour.group(2));
        }
        return found;
    }

    private static String sheet(String name) throws IOException {
        try (var css = ContrastTest.class.getResourceAsStream("/META-INF/sungrid/assets/" + name)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double contrast(Map<String, String> colours, String ink, String paper) {
        assertThat(colours).containsKeys(ink, paper);
        double one = luminance(colours.get(ink));
        double other = luminance(colours.get(paper));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
