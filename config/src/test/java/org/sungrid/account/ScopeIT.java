package org.sungrid.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sungrid.disclosure.Staff.assertRefused;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.ConfirmingDisclosure;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.DraftingDisclosure;
import org.sungrid.disclosure.EditingDraft;
import org.sungrid.disclosure.ExportingDisclosures;
import org.sungrid.disclosure.ExportingDisclosures.Form;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.ReleasingVersion;
import org.sungrid.disclosure.Staff;
import org.sungrid.disclosure.SubmittingDraft;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.disclosure.VersionState;
import org.sungrid.disclosure.WithdrawingDisclosure;
import org.sungrid.disclosure.WorkSheet;
import org.sungrid.disclosure.WorkSheet.Filter;
import org.sungrid.disclosure.WorkSheet.Order;
import org.sungrid.grid.AsOf;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.CellMatter;
import org.sungrid.grid.CellMatter.Side;
import org.sungrid.grid.Cells;
import org.sungrid.grid.GridCards;
import org.sungrid.grid.GridSheet;
import org.sungrid.grid.MatterSheet;
import org.sungrid.grid.Persons;
import org.sungrid.paging.Place;
import org.sungrid.permission.Actor;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.OutOfReach;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Reach;

/** S-35 for whatever shows many things: lists, searches, exports, the tree and suggestions end where somebody's reach ends. */
@ArquillianTest
@Tag("S-35")
class ScopeIT {

    private static final String TITLE = "范围试验";
    private static final Set<String> UNITS = Set.of("YX-CG", "YX-CG-1");

    @Inject
    Matrix matrix;

    @Inject
    Staff staff;

    @Inject
    WorkSheet work;

    @Inject
    Disclosures disclosures;

    @Inject
    ExportingDisclosures exporting;

    @Inject
    DraftingDisclosure drafting;

    @Inject
    EditingDraft editing;

    @Inject
    SubmittingDraft submitting;

    @Inject
    ReleasingVersion releasing;

    @Inject
    WithdrawingDisclosure withdrawing;

    @Inject
    ConfirmingDisclosure confirming;

    @Inject
    GridCards cards;

    @Inject
    MatterSheet matters;

    @Inject
    GridSheet sheet;

    @Inject
    Persons persons;

    @Inject
    Cells cells;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(ScopeIT.class, Matrix.class, Staff.class, Papers.class);
    }

    @Test
    @ActivateRequestContext
    void lists_and_exports_hold_what_is_in_the_station_and_below() {
        matrix.admit();
        var drafts = matrix.drafts(TITLE);
        var elsewhere = disclosures
                .find(disclosures.find(drafts.get("elsewhere")).orElseThrow().disclosure())
                .orElseThrow()
                .getNumber();
        staff.become("matrix-leader");
        var all = new ArrayList<VersionLine>();
        var leaf = work.leaf(Filter.NONE, Order.NUMBER, Place.BEGINNING);
        all.addAll(leaf.lines());
        while (leaf.later()) {
            leaf = work.leaf(Filter.NONE, Order.NUMBER, Place.of(Order.NUMBER.place(all.get(all.size() - 1)), null));
            all.addAll(leaf.lines());
        }
        assertThat(all).extracting(VersionLine::title).contains(TITLE + " own", TITLE + " below");
        assertThat(all).extracting(VersionLine::unitCode).allMatch(this::isReached);
        assertThat(work.byNumbers(List.of(elsewhere))).isEmpty();
        assertThat(work.leaf(new Filter(null, null, "YX-DJ", null), Order.NUMBER, Place.BEGINNING)
                        .lines())
                .isEmpty();
        var exported = exporting.begin(Form.MARKDOWN, Filter.NONE, "", true);
        assertThat(exported.ids().values().stream().mapToInt(List::size).sum()).isEqualTo(all.size());
        assertThatThrownBy(() -> exporting.begin(Form.MARKDOWN, elsewhere, true))
                .isInstanceOf(OutOfReach.class);
    }

    @Test
    @ActivateRequestContext
    void a_search_finds_nothing_outside() {
        matrix.admit();
        staff.become("matrix-leader");
        assertThat(work.find("收费", Filter.NONE, 1).lines())
                .extracting(VersionLine::unitCode)
                .allMatch(this::isReached);
        assertThat(work.find("收费", new Filter(null, null, "YX-DJ", null), 1).total())
                .isZero();
    }

    @Test
    @ActivateRequestContext
    void nobody_drafts_for_a_unit_outside_nor_moves_a_draft_there() {
        matrix.admit();
        var drafts = matrix.drafts(TITLE + "移");
        staff.become("matrix-drafter");
        assertRefused(() -> drafting.draft(Papers.of("外", "YX-DJ"), null), "disclosure.refusal.unit.reach");
        var own = drafts.get("own");
        assertRefused(
                () -> editing.edit(own, disclosures.find(own).orElseThrow().getLock(), Papers.of("外", "YX")),
                "disclosure.refusal.unit.reach");
        assertThat(drafting.draft(Papers.of("内", "YX-CG-1"), null)).isNotNull();
    }

    /** The newest version is for another unit than the one that is shown: whoever reaches but one of them acts on neither. */
    @Test
    @ActivateRequestContext
    void what_is_shown_for_one_unit_and_drafted_for_another_is_withdrawn_and_confirmed_by_who_reaches_both() {
        matrix.admit();
        for (var units : List.of(List.of("YX-DJ", "YX-CG"), List.of("YX-CG", "YX-DJ"))) {
            staff.become("chenmin");
            var first = drafting.draft(Papers.of("两地" + units, units.get(0)), null);
            submitting.submit(first, disclosures.find(first).orElseThrow().getLock());
            staff.become("xuzhibai");
            releasing.release(first, disclosures.find(first).orElseThrow().getLock());
            var id = disclosures.find(first).orElseThrow().disclosure();
            staff.become("chenmin");
            var next = drafting.draft(Papers.of("两地" + units + "二", units.get(1)), id);
            submitting.submit(next, disclosures.find(next).orElseThrow().getLock());

            staff.become("matrix-reviewer");
            assertThatThrownBy(() -> withdrawing.withdraw(id, "试验")).isInstanceOf(OutOfReach.class);
            assertThatThrownBy(() -> releasing.release(
                            next, disclosures.find(next).orElseThrow().getLock()))
                    .isInstanceOf(OutOfReach.class);
            staff.become("matrix-drafter");
            assertThatThrownBy(() -> confirming.confirm(id)).isInstanceOf(OutOfReach.class);
            assertThatThrownBy(() -> drafting.draft(Papers.of("三", "YX-CG"), id))
                    .isInstanceOf(OutOfReach.class);
            staff.become("xuzhibai");
            withdrawing.withdraw(id, "两地皆管");
        }
    }

    @Test
    @ActivateRequestContext
    void the_tree_the_persons_and_suggestions_end_at_the_station() {
        matrix.admit();
        staff.become("matrix-leader");
        var reach = current.reach(Permission.READ_GRID);
        var tree = cards.tree(new AsOf(LocalDate.now(clock), clock.instant()));
        assertThat(tree).extracting(branch -> branch.cell().getCode()).contains("YX-CG", "YX-CG-1-01");
        assertThat(tree).allMatch(branch -> reach.has(branch.cell().id()));
        assertThat(sheet.persons("", Place.BEGINNING).lines().stream()
                        .map(line -> line.number())
                        .collect(Collectors.toSet()))
                .contains("1201", "1205")
                .doesNotContain("1001", "1104", "1206");
        assertThat(persons.assignedOn(LocalDate.now(clock), "1104", reach, 10)).isEmpty();
        assertThatThrownBy(() -> cards.person("1104")).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> cards.cell("YX", new AsOf(LocalDate.now(clock), clock.instant())))
                .isInstanceOf(OutOfReach.class);
    }

    @Test
    @ActivateRequestContext
    void a_cells_page_tells_of_disclosures_what_its_lists_hold_and_of_drafts_only_to_who_reaches_them() {
        matrix.admit();
        matrix.drafts(TITLE + "页");
        staff.become("matrix-leader");
        var told = matters.of("YX-CG");
        for (var kind : DisclosureKind.values()) {
            var shown = told.stream()
                    .filter(one -> one.labelKey().equals(kind.labelKey()))
                    .findFirst();
            assertThat(shown.map(CellMatter::here).orElse(0L))
                    .isEqualTo(count(new Filter(kind, null, "YX-CG", null, false, true)));
            assertThat(shown.map(CellMatter::all).orElse(0L))
                    .isEqualTo(count(new Filter(kind, null, "YX-CG", null, true, true)));
        }
        assertThat(matter(told, DisclosureKind.POST_DUTIES.labelKey()).first())
                .isNotEmpty()
                .allMatch(one -> one.address().startsWith("/disclosures/"));
        var drafts = matter(told, "disclosure.matter.draft");
        assertThat(drafts.here()).isPositive().isEqualTo(count(drafts(false)));
        assertThat(drafts.below()).isPositive();
        assertThat(drafts.all()).isEqualTo(count(drafts(true)));
        assertThatThrownBy(() -> matters.of("YX-DJ")).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> matters.of("YX")).isInstanceOf(OutOfReach.class);

        staff.become("luochunxiao");
        assertThat(matters.of("YX-CG"))
                .noneMatch(one -> one.labelKey().startsWith("disclosure.matter."))
                .filteredOn(one -> one.side() == Side.ANSWERED_FOR)
                .isNotEmpty()
                .allMatch(one -> one.addressBelow().isEmpty())
                .allMatch(one ->
                        one.first().stream().allMatch(named -> named.address().isEmpty()));
        assertThat(matters.of("YX-NONE")).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void somebody_who_reaches_more_units_than_a_question_may_name_searches_them_all() {
        matrix.admit();
        staff.become("matrix-leader");
        var leader = current.get();
        var most = cells.fromOn(cells.chosen(new CellFilter("YX", true)), LocalDate.now(clock)).stream()
                .filter(cell ->
                        !cell.equals(cells.findByCode("YX-DJ").orElseThrow().id()))
                .collect(Collectors.toSet());
        assertThat(most).hasSizeGreaterThan(20);
        current.become(new Actor(
                leader.account(),
                leader.accountName(),
                leader.person(),
                leader.personName(),
                Map.of(Permission.READ_DISCLOSURE_WORK, Reach.over(most))));
        assertThatCode(() -> work.find("收费", Filter.NONE, 1)).doesNotThrowAnyException();
        assertThatCode(() -> work.find("收费", new Filter(null, null, "YX", null, true, true), 1))
                .doesNotThrowAnyException();
    }

    private static Filter drafts(boolean below) {
        return new Filter(null, VersionState.DRAFT, "YX-CG", false, below, false);
    }

    private static CellMatter matter(List<CellMatter> told, String labelKey) {
        return told.stream()
                .filter(one -> one.labelKey().equals(labelKey))
                .findFirst()
                .orElseThrow();
    }

    /** How many lines a list has from its first leaf to its last. */
    private long count(Filter filter) {
        long count = 0;
        var leaf = work.leaf(filter, Order.NUMBER, Place.BEGINNING);
        count += leaf.lines().size();
        while (leaf.later()) {
            var last = leaf.lines().get(leaf.lines().size() - 1);
            leaf = work.leaf(filter, Order.NUMBER, Place.of(Order.NUMBER.place(last), null));
            count += leaf.lines().size();
        }
        return count;
    }

    private boolean isReached(String code) {
        return code != null
                && (UNITS.contains(code)
                        || current.reach(Permission.READ_DISCLOSURE_WORK)
                                .has(cells.findByCode(code).orElseThrow().id()));
    }
}
