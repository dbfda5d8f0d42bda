package org.sungrid.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.grid.CellLevel;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.inspection.Inspection.Looked;
import org.sungrid.inspection.Inspection.Told;
import org.sungrid.refusal.Refusal;

@Tag("M08")
@Tag("M33")
class InspectionPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void what_is_missing_is_named_field_by_field() {
        var told = new Told(null, null, null, "", "", List.of(), Map.of(), Counts.NONE);
        assertThat(refusals(told))
                .extracting(Refusal::field)
                .containsExactly("kind", "cell", "heldOn", "inspectors", "discipline.at");
    }

    @Test
    void the_day_lies_neither_ahead_nor_more_than_a_year_back() {
        assertThat(refusals(on(TODAY))).isEmpty();
        assertThat(refusals(on(TODAY.minusYears(1)))).isEmpty();
        assertThat(refusals(on(TODAY.plusDays(1))))
                .extracting(Refusal::key)
                .containsExactly("inspection.refusal.heldOn.future");
        assertThat(refusals(on(TODAY.minusYears(1).minusDays(1))))
                .extracting(Refusal::key)
                .containsExactly("inspection.refusal.heldOn.old");
    }

    @Test
    void three_in_one_looks_at_all_three_and_others_at_one_at_least() {
        var one = Map.of(Aspect.LEGALITY, new Looked("案卷", List.of()));
        assertThat(refusals(told(InspectionKind.THREE_IN_ONE, one, Counts.NONE)))
                .extracting(Refusal::field, Refusal::key)
                .containsExactly(
                        tuple("discipline.at", "inspection.refusal.looked.all"),
                        tuple("efficiency.at", "inspection.refusal.looked.all"));
        assertThat(refusals(told(InspectionKind.UNIT_SELF, one, Counts.NONE))).isEmpty();
        assertThat(refusals(told(InspectionKind.UNIT_SELF, Map.of(), Counts.NONE)))
                .extracting(Refusal::key)
                .containsExactly("inspection.refusal.looked.none");
    }

    @Test
    void a_finding_is_made_under_what_was_looked_at_and_there_are_fifty_at_most() {
        var unseen = Map.of(Aspect.LEGALITY, new Looked("", List.of("缺一份文书")));
        assertThat(refusals(told(InspectionKind.UNIT_SELF, unseen, Counts.NONE)))
                .extracting(Refusal::field, Refusal::key)
                .containsExactly(tuple("legality.at", "inspection.refusal.looked.missing"));
        var many = new EnumMap<Aspect, Looked>(Aspect.class);
        many.put(Aspect.DISCIPLINE, new Looked("考勤", Collections.nCopies(50, "缺勤")));
        assertThat(refusals(told(InspectionKind.UNIT_SELF, many, Counts.NONE))).isEmpty();
        many.put(Aspect.EFFICIENCY, new Looked("办件", List.of("超时")));
        assertThat(refusals(told(InspectionKind.UNIT_SELF, many, Counts.NONE)))
                .extracting(Refusal::key)
                .containsExactly("inspection.refusal.findings.many");
    }

    @Test
    void no_more_disagree_than_were_compared_and_no_more_know_than_were_asked() {
        assertThat(counted(new Counts(3, 10, 10, 5, 5))).isEmpty();
        assertThat(counted(new Counts(0, 10, 11, 5, 6)))
                .extracting(Refusal::field)
                .containsExactly("disagreed", "knew");
        assertThat(counted(new Counts(-1, 10_000, 0, 0, 0)))
                .extracting(Refusal::field, Refusal::key)
                .containsExactly(
                        tuple("companies", "inspection.refusal.count"), tuple("receipts", "inspection.refusal.count"));
    }

    @Test
    void a_post_checks_a_post_and_a_unit_what_is_none() {
        assertThat(InspectionPolicy.refusals(InspectionKind.POST_SELF, CellLevel.POST))
                .isEmpty();
        assertThat(InspectionPolicy.refusals(InspectionKind.POST_SELF, CellLevel.UNIT))
                .hasSize(1);
        assertThat(InspectionPolicy.refusals(InspectionKind.UNIT_SELF, CellLevel.SECTION))
                .isEmpty();
        assertThat(InspectionPolicy.refusals(InspectionKind.UNIT_SELF, CellLevel.POST))
                .hasSize(1);
        assertThat(InspectionPolicy.refusals(InspectionKind.LEADER_REVIEW, CellLevel.POST))
                .isEmpty();
    }

    @Test
    void nobody_inspects_where_they_are_inspected_and_only_ones_own_people_check_a_cell_themselves() {
        var own = somebody("1", true, false, false);
        var other = somebody("2", false, false, false);
        assertThat(who(InspectionKind.THREE_IN_ONE, own, other)).containsExactly(refusal("inspected", "人1"));
        assertThat(who(InspectionKind.THREE_IN_ONE, other)).isEmpty();
        assertThat(who(InspectionKind.UNIT_SELF, own, other)).containsExactly(refusal("elsewhere", "人2"));
        assertThat(who(InspectionKind.UNIT_SELF, own)).isEmpty();
    }

    @Test
    void own_is_the_whole_unit_save_for_checks_by_oneself_and_reviews_by_who_leads_it() {
        assertThat(InspectionKind.values())
                .filteredOn(InspectionPolicy::isOfUnit)
                .containsExactly(
                        InspectionKind.THREE_IN_ONE, InspectionKind.ORGANISATION_REVIEW, InspectionKind.SOCIETY_HELP);
    }

    @Test
    void a_leader_reviews_and_society_helps() {
        var other = somebody("2", false, false, false);
        var leader = somebody("3", false, true, false);
        var outside = somebody("4", false, false, true);
        assertThat(who(InspectionKind.LEADER_REVIEW, other)).containsExactly(refusal("leader"));
        assertThat(who(InspectionKind.LEADER_REVIEW, other, leader)).isEmpty();
        assertThat(who(InspectionKind.SOCIETY_HELP, leader)).containsExactly(refusal("outside"));
        assertThat(who(InspectionKind.SOCIETY_HELP, leader, outside)).isEmpty();
        assertThat(who(InspectionKind.ORGANISATION_REVIEW, other)).isEmpty();
    }

    @Test
    void who_may_not_be_named_is_answered_by_the_number_alone() {
        assertThat(InspectionPolicy.refusals(
                        InspectionKind.THREE_IN_ONE, List.of("2", "9"), List.of(somebody("2", true, false, false))))
                .containsExactly(refusal("unknown", "9"));
    }

    @Test
    void what_was_seen_follows_from_what_was_found() {
        assertThat(new Look(Aspect.LEGALITY, "", 0).getSeen()).isEqualTo(Seen.NOT_LOOKED_AT);
        assertThat(new Look(Aspect.LEGALITY, "案卷", 0).getSeen()).isEqualTo(Seen.IN_ORDER);
        assertThat(new Look(Aspect.LEGALITY, "案卷", 2).getSeen()).isEqualTo(Seen.WITH_FINDINGS);
    }

    @Test
    void a_period_is_a_month_or_a_quarter() {
        var quarter = CoveredPeriod.of("2026-Q4").orElseThrow();
        assertThat(quarter.from()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(quarter.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(quarter.code()).isEqualTo("2026-Q4");
        assertThat(quarter.begun(TODAY)).containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11));
        assertThat(quarter.begun(TODAY.plusDays(1))).hasSize(3);
        assertThat(quarter.begun(TODAY.minusMonths(2))).isEmpty();
        assertThat(quarter.begunOn(TODAY)).isEqualTo(quarter);
        assertThat(CoveredPeriod.of("2027-Q1").orElseThrow().begunOn(TODAY)).isEqualTo(quarter);
        assertThat(CoveredPeriod.of("9999-12").orElseThrow().begunOn(TODAY)).isEqualTo(CoveredPeriod.month(TODAY));
        var month = CoveredPeriod.of("2026-02").orElseThrow();
        assertThat(month.until()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(month.code()).isEqualTo("2026-02");
        assertThat(CoveredPeriod.of("2026-13")).isEmpty();
        assertThat(CoveredPeriod.of("2026-Q5")).isEmpty();
        assertThat(CoveredPeriod.before(TODAY))
                .hasSize(16)
                .doesNotHaveDuplicates()
                .startsWith(CoveredPeriod.month(TODAY));
    }

    private static List<Refusal> refusals(Told told) {
        return InspectionPolicy.refusals(told, TODAY);
    }

    private static List<Refusal> counted(Counts counts) {
        return refusals(told(InspectionKind.UNIT_SELF, Map.of(Aspect.EFFICIENCY, new Looked("办件", List.of())), counts));
    }

    private static Told on(LocalDate day) {
        return new Told(
                InspectionKind.UNIT_SELF,
                new CellId(1),
                day,
                "",
                "",
                List.of("1201"),
                Map.of(Aspect.EFFICIENCY, new Looked("办件", List.of())),
                Counts.NONE);
    }

    private static Told told(InspectionKind kind, Map<Aspect, Looked> looked, Counts counts) {
        return new Told(kind, new CellId(1), TODAY, "", "", List.of("1201"), looked, counts);
    }

    private static Inspector somebody(String number, boolean own, boolean leads, boolean outside) {
        return new Inspector(new PersonId(Long.parseLong(number)), number, "人" + number, own, leads, outside);
    }

    private static List<Refusal> who(InspectionKind kind, Inspector... inspectors) {
        var all = List.of(inspectors);
        return InspectionPolicy.refusals(
                kind, all.stream().map(Inspector::number).toList(), all);
    }

    private static Refusal refusal(String key, Object... arguments) {
        return Refusal.of("inspectors", "inspection.refusal.inspectors." + key, arguments);
    }
}
