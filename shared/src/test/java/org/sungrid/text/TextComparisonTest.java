package org.sungrid.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第一条 收费五元。|第一条 收费五元。|第一条 收费五元。",
                "第一条 收费五元。|第一条 收费八元。|第一条 收费[-五][+八]元。",
                "自2017年1月1日起施行|自2024年1月1日起施行|自[-2017][+2024]年1月1日起施行",
                "依照第十二条办理，另有规定的除外|依照第二十条办理，另有规定的除外|依照[-第十二条][+第二十条]办理，另有规定的除外",
                "收费应当公示。|收费应当在显著位置公示。|收费应当[+在显著位置]公示。",
                "收费应当在显著位置公示。|收费应当公示。|收费应当[-在显著位置]公示。",
                "甲乙丙丁|天地玄黄|[-甲乙丙丁]/[+天地玄黄]"
            })
    void a_change_inside_a_line_is_marked_as_a_whole(String before, String after, String marked) {
        assertThat(marked(TextComparison.of(before, after))).isEqualTo(marked);
    }

    @Test
    void lines_that_came_went_and_changed_stand_in_reading_order() {
        String before = "# 规定\n\n第一条 甲的收费标准为每件五元。\n\n第二条 将要删去的一条。\n\n第三条 保留。";
        String after = "# 规定\n\n第一条 甲的收费标准为每件八元。\n\n第三条 保留。\n\n第四条 新增的一条。";
        assertThat(marked(TextComparison.of(before, after)))
                .isEqualTo("# 规定/第一条 甲的收费标准为每件[-五][+八]元。/[-第二条 将要删去的一条。]/第三条 保留。/[+第四条 新增的一条。]");
    }

    @Test
    void blank_lines_and_indents_do_not_count() {
        assertThat(TextComparison.of("甲\n\n\n乙", "甲\r\n  乙\n")).noneMatch(Passage::changed);
        assertThat(TextComparison.of("", "")).isEmpty();
    }

    @Property(tries = 500)
    void either_wording_can_be_read_out_of_the_comparison(
            @ForAll @CharRange(from = '一', to = '五') @CharRange(from = '\n', to = '\n') @StringLength(max = 60)
                    String before,
            @ForAll @CharRange(from = '一', to = '五') @CharRange(from = '\n', to = '\n') @StringLength(max = 60)
                    String after) {
        var passages = TextComparison.of(before, after);
        assertThat(readOut(passages, Passage.Kind.ADDED)).isEqualTo(before.replace("\n", ""));
        assertThat(readOut(passages, Passage.Kind.REMOVED)).isEqualTo(after.replace("\n", ""));
    }

    @ParameterizedTest
    @MethodSource("large")
    void two_megabytes_against_two_are_compared_in_bounds(String before, String after) {
        // The wait is a guard against a hang; nothing is measured.
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            var passages = TextComparison.of(before, after);
            assertThat(readOut(passages, Passage.Kind.ADDED)).isEqualTo(before.replace("\n", ""));
            assertThat(readOut(passages, Passage.Kind.REMOVED)).isEqualTo(after.replace("\n", ""));
        });
    }

    static Stream<Arguments> large() {
        return Stream.of(
                pair("nothing in common", text(20_000, i -> "甲" + i), text(20_000, i -> "乙" + i)),
                pair(
                        "every line a little changed",
                        text(20_000, i -> i + "收费标准为每件五元整"),
                        text(20_000, i -> i + "收费标准为每件八元整")),
                pair("upside down", text(20_000, i -> "第" + i), text(20_000, i -> "第" + (20_000 - i))),
                pair("one line over and over", text(100_000, i -> "甲乙"), text(90_000, i -> "甲乙")),
                pair(
                        "two lines in turn",
                        text(50_000, i -> i % 2 == 0 ? "甲" : "乙"),
                        text(50_000, i -> i % 3 == 0 ? "甲" : "乙")),
                pair("one long line", "甲乙丙".repeat(200_000), "甲丙乙".repeat(200_000)),
                pair(
                        "fifty long lines",
                        text(50, i -> i + "甲乙丙丁".repeat(2_000)),
                        text(50, i -> i + "甲丙乙丁".repeat(2_000))),
                pair("all against nothing", text(20_000, i -> "甲" + i), ""));
    }

    private static Arguments pair(String name, String before, String after) {
        return Arguments.of(Named.of(name, before), after);
    }

    private static String text(int lines, IntFunction<String> line) {
        return IntStream.range(0, lines).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static String readOut(List<Passage> passages, Passage.Kind without) {
        return passages.stream()
                .flatMap(passage -> passage.segments().stream())
                .filter(segment -> segment.kind() != without)
                .map(Passage.Segment::text)
                .collect(Collectors.joining());
    }

    private static String marked(List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage.segments().stream()
                        .map(segment -> switch (segment.kind()) {
                            case SAME -> segment.text();
                            case REMOVED -> "[-" + segment.text() + "]";
                            case ADDED -> "[+" + segment.text() + "]";
                        })
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("/"));
    }
}
