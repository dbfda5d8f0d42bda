package org.sungrid.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** Lists of days off as people bring them: each wrong line is told by its number, all at once. */
class NoticeReadingTest {

    @Test
    void days_and_runs_of_days_are_read_as_people_write_them() {
        var notice = NoticeReading.read("""
                \uFEFF# 2027 年
                2027-01-01 至 2027-01-03 放假 元旦
                2027年2月5日到2027年2月11日，放假，春节

                2027/2/13,上班,春节
                20270501	休	劳动节
                ２０２７－１０－０１ to ２０２７－１０－０２ off National Day
                """, " 国办发明电〔2026〕1号 ");
        assertThat(notice.year()).isEqualTo(2027);
        assertThat(notice.source()).isEqualTo("国办发明电〔2026〕1号");
        assertThat(notice.days())
                .hasSize(3 + 7 + 1 + 1 + 2)
                .contains(
                        new SpecialDay(LocalDate.of(2027, 1, 3), "元旦", true),
                        new SpecialDay(LocalDate.of(2027, 2, 13), "春节", false),
                        new SpecialDay(LocalDate.of(2027, 10, 2), "National Day", true));
    }

    @Test
    void every_wrong_line_is_told_by_its_number() {
        assertThat(refusals("2027-02-30 放假 春节\n2027-01-01 元旦\n2027-01-02 放假\n2027-01-05 上班 元旦\n"
                        + "2027-01-09 放假 元旦\n2027-01-09 放假 元旦\n2027-01-12 至 2027-01-10 放假 元旦"))
                .extracting(Refusal::key)
                .containsExactly(
                        "deadline.refusal.line.day",
                        "deadline.refusal.line.off",
                        "deadline.refusal.line.name",
                        "deadline.refusal.line.worked-on",
                        "deadline.refusal.line.twice",
                        "deadline.refusal.line.run");
    }

    @Test
    void what_is_no_list_of_one_year_is_refused() {
        assertThat(keys("")).containsExactly("deadline.refusal.empty");
        assertThat(keys("2027-01-01 放假 元旦\n2028-01-01 放假 元旦")).containsExactly("deadline.refusal.years");
        assertThat(keys("x".repeat(20_001))).containsExactly("deadline.refusal.long");
        assertThat(keys("\n".repeat(900))).containsExactly("deadline.refusal.lines");
        assertThat(keys("2027-01-01 至 2027-12-31 放假 元旦")).containsExactly("deadline.refusal.line.run");
        assertThat(keys("2027-01-01 至 2027-04-20 放假 元旦\n2027-06-01 至 2027-08-01 放假 元旦"))
                .containsExactly("deadline.refusal.many");
        assertThat(keys("<b>2027</b>\n".repeat(100))).hasSize(20);
    }

    private static List<String> keys(String text) {
        return refusals(text).stream().map(Refusal::key).toList();
    }

    private static List<Refusal> refusals(String text) {
        return catchThrowableOfType(Refused.class, () -> NoticeReading.read(text, "国办"))
                .refusals();
    }
}
