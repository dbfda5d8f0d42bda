package org.sungrid.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.ProcedureContent;
import org.sungrid.disclosure.Step;

/** The picture of a procedure's steps (M40). */
@Tag("M40")
class StepDiagramTest {

    @Test
    void boxes_follow_each_other_without_touching_and_fill_the_picture() {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < 20; i++) {
            steps.add(new Step("很长的环节名称".repeat(1 + i % 5), "YX", i, ""));
        }
        var diagram = diagram(steps, "办结：营业执照");
        assertThat(diagram.boxes()).hasSize(21);
        int end = 0;
        for (var box : diagram.boxes()) {
            assertThat(box.top()).isGreaterThan(end);
            assertThat(box.lines())
                    .allMatch(line -> line.baseline() > box.top() && line.baseline() < box.top() + box.height());
            end = box.top() + box.height();
        }
        assertThat(diagram.height()).isEqualTo(end + 1);
    }

    @Test
    void a_screen_reader_hears_place_step_post_and_limit() {
        var diagram = diagram(List.of(new Step("受理", "YX-DJ-01", 3, "")), "");
        assertThat(diagram.boxes())
                .singleElement()
                .satisfies(box -> assertThat(box.told()).isEqualTo("1. 受理, 岗位YX-DJ-01, 3天"));
    }

    @Test
    void lines_break_where_they_are_full_and_lose_nothing() {
        assertThat(StepDiagram.broken("一二三四五六七", 3)).containsExactly("一二三", "四五六", "七");
        assertThat(StepDiagram.broken("receive the application", 8)).containsExactly("receive the", "application");
        assertThat(StepDiagram.broken("", 5)).isEmpty();
        assertThat(String.join("", StepDiagram.broken("𠮷野家𠮷野家", 2))).isEqualTo("𠮷野家𠮷野家");
    }

    @Test
    void no_steps_are_no_boxes() {
        assertThat(diagram(List.of(), "").boxes()).isEmpty();
    }

    private static StepDiagram diagram(List<Step> steps, String outcome) {
        return StepDiagram.of(
                new ProcedureContent(
                        Particulars.titled("登记"), "", "", null, steps, 5, null, "", null, null, "", "", "", ""),
                code -> "岗位" + code,
                days -> days + "天",
                outcome);
    }
}
