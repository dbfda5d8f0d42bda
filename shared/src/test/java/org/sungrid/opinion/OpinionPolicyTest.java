package org.sungrid.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.id.CellId;
import org.sungrid.opinion.Asking.Told;
import org.sungrid.refusal.Refusal;

@Tag("M50")
class OpinionPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 20);

    @Test
    void whoever_tells_nothing_is_told_all_that_is_missing() {
        assertThat(keys(OpinionPolicy.refusals(new Told(null, null, null, null, ""), TODAY)))
                .containsExactly(
                        "opinion.refusal.cell.missing",
                        "opinion.refusal.way.missing",
                        "opinion.refusal.kind.missing",
                        "opinion.refusal.askedOn.missing",
                        "refusal.words.missing");
    }

    @Test
    void today_can_be_recorded_and_tomorrow_not() {
        assertThat(keys(OpinionPolicy.refusals(told("云湖食品有限公司", TODAY), TODAY))).isEmpty();
        assertThat(keys(OpinionPolicy.refusals(told("云湖食品有限公司", TODAY.plusDays(1)), TODAY)))
                .containsExactly("opinion.refusal.askedOn.future");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王先生",
                "李女士",
                "老张师傅",
                "为民粮油店 13800000000",
                "为民粮油店 138 0000 0000",
                "为民粮油店 +8613800138000",
                "008613800138000",
                "138 - 0013 - 8000",
                "138--0013--8000",
                "11010119900101001X",
                "１３８００００００００"
            })
    void a_person_is_refused(String whom) {
        assertThat(keys(OpinionPolicy.refusals(told(whom, TODAY), TODAY)))
                .containsExactly("opinion.refusal.whom.person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "为民粮油店",
                "王记先生面馆",
                "云溪县第1中学",
                "G1234 出口加油站",
                "7天连锁酒店 2026 店",
                "2026-11-30 14:20 来电",
                "2026.10.01-2026.12.31",
                "票据 0123456789012"
            })
    void a_shop_is_not_taken_for_a_person(String whom) {
        assertThat(keys(OpinionPolicy.refusals(told(whom, TODAY), TODAY))).isEmpty();
    }

    @Test
    void an_answer_has_words_a_way_and_a_day_between_the_asking_and_today() {
        assertThat(OpinionPolicy.refusals("answers[0].", new Reply(1, "", null, null), ASKED, TODAY))
                .extracting(Refusal::field)
                .containsExactly("answers[0].told", "answers[0].way", "answers[0].toldOn");
        assertThat(keys(refusals(ASKED.minusDays(1)))).containsExactly("opinion.refusal.toldOn.before");
        assertThat(keys(refusals(ASKED))).isEmpty();
        assertThat(keys(refusals(TODAY))).isEmpty();
        assertThat(keys(refusals(TODAY.plusDays(1)))).containsExactly("opinion.refusal.toldOn.future");
    }

    @Test
    void an_answer_is_late_from_the_day_after_the_last_one_on() {
        assertThat(OpinionPolicy.isLate(ASKED, ASKED)).isFalse();
        assertThat(OpinionPolicy.isLate(ASKED.plusDays(1), ASKED)).isTrue();
        assertThat(OpinionPolicy.isLate(ASKED, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026Q1, 2026-01-01, 2026-03-31",
        "2026Q2, 2026-04-01, 2026-06-30",
        "2026Q3, 2026-07-01, 2026-09-30",
        "2026Q4, 2026-10-01, 2026-12-31",
        "2024Q1, 2024-01-01, 2024-03-31"
    })
    void a_quarter_has_its_days(String code, LocalDate first, LocalDate last) {
        var quarter = Quarter.named(code).orElseThrow();
        assertThat(quarter.first()).isEqualTo(first);
        assertThat(quarter.last()).isEqualTo(last);
        assertThat(Quarter.of(first)).isEqualTo(quarter);
        assertThat(Quarter.of(last)).isEqualTo(quarter);
        assertThat(quarter.code()).isEqualTo(code);
        assertThat(quarter.next().previous()).isEqualTo(quarter);
        assertThat(Quarter.of(last.plusDays(1))).isEqualTo(quarter.next());
    }

    @Test
    void what_names_no_quarter_is_none() {
        for (var code : new String[] {null, "", "2026", "2026Q0", "2026Q5", "1999Q1", "2026Q11", "２０２６Q1"}) {
            assertThat(Quarter.named(code)).as(code).isEmpty();
        }
    }

    @Test
    void the_state_follows_from_the_points() {
        assertThat(AskingState.of(0, 0)).isEqualTo(AskingState.NOTHING_SAID);
        assertThat(AskingState.of(3, 1)).isEqualTo(AskingState.OPEN);
        assertThat(AskingState.of(3, 0)).isEqualTo(AskingState.ANSWERED);
    }

    private static List<Refusal> refusals(LocalDate toldOn) {
        return OpinionPolicy.refusals("", new Reply(1, "已办", AnswerWay.PHONE, toldOn), ASKED, TODAY);
    }

    private static Told told(String whom, LocalDate day) {
        return new Told(new CellId(1), Way.VISIT, day, ServedKind.ENTERPRISE, whom);
    }

    private static List<String> keys(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::key).toList();
    }
}
