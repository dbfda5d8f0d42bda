package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.AddingCell.NewCell;
import org.sungrid.grid.AssigningPerson.NewAssignment;
import org.sungrid.paging.Place;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.Reach;

/** A bureau enters its own grid: what is kept and what is refused (M01). */
@ArquillianTest
@Tag("M01")
class GridIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    AddingCell adding;

    @Inject
    AssigningPerson assigning;

    @Inject
    GridSheet sheet;

    @Inject
    GridCards cards;

    @Inject
    Cells cells;

    @Inject
    Persons persons;

    @Inject
    Audit audit;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(GridIT.class, Staff.class);
    }

    @Test
    @ActivateRequestContext
    void a_cell_is_added_below_a_higher_one_and_a_head_is_assigned_to_it() {
        staff.become("luochunxiao");
        var id = adding.add(cell("YX-T1", CellKind.STATION, "YX"));
        assigning.assign(new NewAssignment("9001", "试任", "YX-T1", Capacity.HEAD, "所长", DAY, null));

        assertThat(cells.find(id).orElseThrow().getLevel()).isEqualTo(CellLevel.UNIT);
        assertThat(persons.assignedOn(DAY, "试", Reach.BUREAU, 100))
                .extracting(Person::getNumber)
                .contains("9001");
        assertThat(persons.assignedOn(DAY.minusDays(1), "试", Reach.BUREAU, 100))
                .extracting(Person::getNumber)
                .doesNotContain("9001");
        assertThat(persons.assignedOn(LocalDate.now(clock), "试", Reach.BUREAU, 100))
                .extracting(Person::getNumber)
                .contains("9001");
        assertThat(audit.about("cell", id.value(), 5)).extracting(AuditRow::act).containsExactly("AddingCell");
    }

    @Test
    @ActivateRequestContext
    void what_would_break_the_grid_is_refused_beside_its_field() {
        staff.become("luochunxiao");
        adding.add(cell("YX-T2", CellKind.OFFICE, "YX"));

        Staff.assertRefused(() -> adding.add(cell("YX-T2", CellKind.OFFICE, "YX")), "grid.refusal.code.taken");
        Staff.assertRefused(() -> adding.add(cell("有中文", CellKind.OFFICE, "YX")), "grid.refusal.code");
        Staff.assertRefused(() -> adding.add(cell("YX-T3", CellKind.OFFICE, "YX-T2")), "grid.refusal.parent.level");
        Staff.assertRefused(() -> adding.add(cell("YX-T3", CellKind.OFFICE, "NOWHERE")), "grid.refusal.parent.unknown");
        Staff.assertRefused(() -> adding.add(cell("YX-T3", CellKind.OFFICE, "")), "grid.refusal.parent.missing");
        Staff.assertRefused(() -> adding.add(cell("YX-T3", CellKind.LEADERSHIP, "YX")), "grid.refusal.parent.none");
        Staff.assertRefused(
                () -> adding.add(new NewCell("YX-T3", " ", "", CellKind.ROOM, "YX-T2", "", "x".repeat(201), "", null)),
                "grid.refusal.name",
                "grid.refusal.long",
                "grid.refusal.from");
        Staff.assertRefused(
                () -> adding.add(new NewCell(
                        "YX-T3", "夹\u202E带", "", CellKind.ROOM, "YX-T2", "javascript:alert(1)", "", "", DAY)),
                "grid.sheet.refusal.hidden",
                "grid.refusal.phone");
        Staff.assertRefused(
                () -> adding.add(new NewCell("YX-T3", "没有宽\u200B度", "", CellKind.ROOM, "YX-T2", "", "", "\u3164", DAY)),
                "grid.sheet.refusal.hidden",
                "grid.sheet.refusal.hidden");
        Staff.assertRefused(
                () -> adding.add(new NewCell("YX-T3", "早", "", CellKind.ROOM, "YX-T2", "", "", "", DAY.minusYears(1))),
                "grid.refusal.parent.held");
    }

    @Test
    @ActivateRequestContext
    void a_staff_number_belongs_to_one_person_who_is_in_a_cell_once() {
        staff.become("luochunxiao");
        adding.add(cell("YX-T4", CellKind.OFFICE, "YX"));
        assigning.assign(new NewAssignment("9002", "甲", "YX-T4", Capacity.MEMBER, "", DAY, null));

        Staff.assertRefused(() -> assign("9002", "乙", "YX-T4", DAY), "grid.refusal.person.other");
        Staff.assertRefused(() -> assign("9002", "", "YX-T4", DAY.plusDays(3)), "grid.refusal.cell.already");
        Staff.assertRefused(() -> assign("9002", "", "YX-T4", DAY), "grid.refusal.cell.already");
        assigning.assign(
                new NewAssignment("9002", "", "YX-T4", Capacity.ACTING_HEAD, "", DAY.plusDays(3), DAY.plusDays(9)));
        Staff.assertRefused(() -> assign("9003", "", "YX-T4", DAY), "grid.refusal.person.name");
        Staff.assertRefused(() -> assign("9003", "丙", "NOWHERE", DAY), "grid.refusal.cell.unknown");
        Staff.assertRefused(() -> assign("9003", "丙", "YX-T4", null), "grid.refusal.from");
        Staff.assertRefused(() -> assign("9003", "丙", "YX-T4", DAY.minusDays(1)), "grid.refusal.from.cell");
        assertThat(persons.findByNumber("9003")).isEmpty();
    }

    @Test
    @Tag("S-41")
    @ActivateRequestContext
    void only_an_administrator_reads_and_changes_the_grid() {
        staff.become("chenmin");
        assertThatThrownBy(() -> adding.add(cell("YX-T5", CellKind.OFFICE, "YX")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> assign("9004", "丁", "YX", DAY)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> cards.tree(today())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> cards.cell("YX", today())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> cards.person("1105")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> sheet.persons("", Place.BEGINNING)).isInstanceOf(NotPermitted.class);
    }

    @Test
    @ActivateRequestContext
    void the_tree_has_every_cell_after_what_it_stands_below() {
        staff.become("luochunxiao");
        var tree = cards.tree(today());
        assertThat(tree.get(0).cell().getCode()).isEqualTo("YX");
        assertThat(tree.get(0).heads()).isNotEmpty();
        for (int i = 1; i < tree.size(); i++) {
            int at = i;
            var parent = tree.stream()
                    .filter(branch ->
                            branch.cell().id().equals(tree.get(at).cell().parent()))
                    .findFirst()
                    .orElseThrow();
            assertThat(tree.indexOf(parent)).isLessThan(i);
            assertThat(parent.depth()).isEqualTo(tree.get(i).depth() - 1);
        }
        assertThat(sheet.persons("", Place.BEGINNING).lines())
                .extracting(GridSheet.PersonLine::number)
                .isSorted();
    }

    private AsOf today() {
        return new AsOf(LocalDate.now(clock), clock.instant());
    }

    private void assign(String number, String name, String cell, LocalDate from) {
        assigning.assign(new NewAssignment(number, name, cell, Capacity.MEMBER, "", from, null));
    }

    private static NewCell cell(String code, CellKind kind, String parent) {
        return new NewCell(code, "试验单元" + code, "", kind, parent, "", "", "", DAY);
    }
}
