package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.DisclosuresOfCell;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.AddingCell.NewCell;
import org.sungrid.grid.AssigningPerson.NewAssignment;
import org.sungrid.grid.ChangingCell.CellChange;
import org.sungrid.grid.ChangingCell.CellWords;
import org.sungrid.grid.ClosingCell.CellClosing;
import org.sungrid.grid.CorrectingDays.TrueDays;
import org.sungrid.grid.CorrectingFoundation.Foundation;
import org.sungrid.grid.EndingAssignment.AssignmentEnd;
import org.sungrid.grid.GridCards.Post;
import org.sungrid.grid.MergingCells.Fate;
import org.sungrid.grid.MergingCells.Into;
import org.sungrid.grid.MergingCells.Merger;
import org.sungrid.grid.MovingCell.CellMove;
import org.sungrid.grid.SplittingCell.Going;
import org.sungrid.grid.SplittingCell.Part;
import org.sungrid.grid.SplittingCell.Split;
import org.sungrid.id.AssignmentId;
import org.sungrid.id.CellId;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;

/** Cells are merged and split as a whole, one answers for a cell on a day, and false days are put right (M01). */
@ArquillianTest
@Tag("M01")
class GridMergeIT {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 16);

    private static int made;

    @Inject
    ShowingCell showing;

    @Inject
    Showings showings;

    @Inject
    AddingCell adding;

    @Inject
    AssigningPerson assigning;

    @Inject
    MergingCells merging;

    @Inject
    MovingCell moving;

    @Inject
    PublicGrid publicGrid;

    @Inject
    SplittingCell splitting;

    @Inject
    CorrectingDays correcting;

    @Inject
    CorrectingFoundation founding;

    @Inject
    ChangingCell changing;

    @Inject
    ClosingCell closing;

    @Inject
    EndingAssignment ending;

    @Inject
    GridCards cards;

    @Inject
    Cells cells;

    @Inject
    DisclosuresOfCell disclosures;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(GridMergeIT.class, Staff.class);
    }

    @BeforeEach
    void count() {
        made++;
    }

    @Test
    @ActivateRequestContext
    void what_is_in_and_below_merged_cells_goes_into_the_other_from_that_day() {
        var first = unit("A");
        var second = unit("B");
        var into = unit("C");
        var room = cell("D", CellKind.ROOM, first);
        assign("1", first, Capacity.HEAD);
        assign("2", second, Capacity.HEAD);
        assign("3", into, Capacity.HEAD);
        assign("4", first, Capacity.MEMBER);
        assign("4", into, Capacity.MEMBER, JUNE.plusDays(10), null);
        var known = clock.instant();
        var cells = List.of(first, second);
        var heads = merging.answering(cells, JUNE);
        assertThat(heads)
                .extracting(MergingCells.Answering::number)
                .containsExactlyInAnyOrder(number("1"), number("2"));

        Staff.assertRefused(
                () -> merging.foresee(merger(cells, into, Map.of())),
                "grid.refusal.merge.fate",
                "grid.refusal.merge.fate");
        Staff.assertRefused(() -> merging.foresee(merger(cells, into, all(heads, Fate.HEAD))), "grid.refusal.heads");

        var fates = all(heads, Fate.DEPUTY);
        fates.put(post("2").id(), Fate.LEAVES);
        var asked = merger(cells, into, fates);
        var foreseen = merging.foresee(asked);
        assertThat(foreseen.turns())
                .extracting(Foreseen.Turn::code)
                .contains(first, second, room, number("1"), number("2"), number("4"));
        merging.merge(asked, foreseen.seen());

        assertThat(in(first, JUNE.minusDays(1))).containsExactly("HEAD 1", "MEMBER 4");
        assertThat(in(into, JUNE.minusDays(1))).containsExactly("HEAD 3");
        assertThat(cards.cell(first, on(JUNE)).orElseThrow().cell()).isNull();
        assertThat(cards.cell(second, on(JUNE)).orElseThrow().cell()).isNull();
        assertThat(in(into, JUNE)).containsExactly("HEAD 3", "DEPUTY 1", "MEMBER 4");
        assertThat(in(into, JUNE.plusDays(20))).containsExactly("HEAD 3", "DEPUTY 1", "MEMBER 4");
        assertThat(parent(room, JUNE.minusDays(1))).isEqualTo(first);
        assertThat(parent(room, JUNE)).isEqualTo(into);
        assertThat(cards.cell(first, new AsOf(JUNE, known)).orElseThrow().cell())
                .as("as was known before")
                .isNotNull();
        assertThat(cards.cell(into, on(JUNE)).orElseThrow().alterations().get(0).getAct())
                .isEqualTo("MergingCells");
    }

    @Test
    @ActivateRequestContext
    void cells_of_one_level_are_merged_into_a_new_one_which_takes_a_head_of_theirs() {
        var first = unit("A");
        var second = unit("B");
        var room = cell("D", CellKind.ROOM, first);
        assign("1", first, Capacity.HEAD);
        assign("2", second, Capacity.HEAD);
        var fresh = "YX-M" + made + "N";
        var into = new Into(fresh, "合并后的所", "");
        var fates = Map.of(post("1").id(), Fate.HEAD, post("2").id(), Fate.MEMBER);
        var asked = new Merger(List.of(first, second), into, fates, JUNE, "机构改革");
        merging.merge(asked, merging.foresee(asked).seen());

        assertThat(in(fresh, JUNE)).containsExactly("HEAD 1", "MEMBER 2");
        assertThat(parent(fresh, JUNE)).isEqualTo("YX");
        assertThat(parent(room, JUNE)).isEqualTo(fresh);
        assertThat(cards.cell(fresh, on(JUNE.minusDays(1))).orElseThrow().cell())
                .isNull();
        var third = unit("E");
        Staff.assertRefused(
                () -> merging.foresee(merger(List.of(third, room), fresh, Map.of())), "grid.refusal.merge.level");
        Staff.assertRefused(
                () -> merging.foresee(merger(List.of(third), third, Map.of())), "grid.refusal.merge.itself");
        Staff.assertRefused(() -> merging.foresee(merger(List.of(third), "", Map.of())), "grid.refusal.merge.into");
        Staff.assertRefused(() -> merging.foresee(merger(List.of(first), third, Map.of())), "grid.refusal.from.cell");
    }

    /** S-44: what the bureau hides comes to light by no merger, and each street still has somebody who is responsible. */
    @Test
    @Tag("S-44")
    @ActivateRequestContext
    void a_new_cell_takes_over_what_is_shown_and_the_areas() {
        var first = area("A", "东街");
        var second = area("B", "西街");
        showing.show(first, new Showing(false, false, false, false, false), 0);
        var into = new Into("YX-M" + made + "N", "合并后的所", "");
        var asked = new Merger(List.of(first, second), into, Map.of(), JUNE, "");
        merging.merge(asked, merging.foresee(asked).seen());
        var fresh = cards.cell(into.code(), on(JUNE)).orElseThrow();
        assertThat(fresh.cell().getArea()).isEqualTo("东街；西街");
        assertThat(showings.of(fresh.cell()).shown()).isFalse();
    }

    @Test
    @Tag("S-44")
    @ActivateRequestContext
    void what_is_hidden_by_what_it_stands_below_stays_hidden_elsewhere_until_somebody_decides_otherwise() {
        var hidden = unit("A");
        var shown = unit("B");
        var room = cell("C", CellKind.ROOM, hidden);
        hide(hidden);
        var today = LocalDate.now(clock);

        var away = new CellMove(room, shown, today, "");
        var foreseen = moving.foresee(away);
        assertThat(publicly(foreseen)).containsExactly("grid.public.kept");
        moving.move(away, foreseen.seen());
        assertThat(publicGrid.today().find(shown)).isPresent();
        assertThat(publicGrid.today().find(room)).isEmpty();

        var kept = cells.findByCode(room).orElseThrow();
        assertThat(showings.of(kept).shown()).isFalse();
        showing.show(room, Showing.usual(CellLevel.SECTION), showings.latest(kept.id()));
        assertThat(publicGrid.today().find(room)).isPresent();

        var back = new CellMove(room, hidden, today, "");
        foreseen = moving.foresee(back);
        assertThat(publicly(foreseen)).containsExactly("grid.public.hidden");
        moving.move(back, foreseen.seen());
        assertThat(publicGrid.today().find(room)).isEmpty();
    }

    @Test
    @Tag("S-44")
    @ActivateRequestContext
    void what_is_hidden_after_its_move_was_planned_does_not_come_to_light_on_that_day() {
        var first = unit("A");
        var second = unit("B");
        var leaves = cell("C", CellKind.ROOM, first);
        var stays = cell("D", CellKind.ROOM, first);
        var planned = new CellMove(leaves, second, later(), "");
        moving.move(planned, moving.foresee(planned).seen());
        hide(first);
        assertThat(showings.of(cells.findByCode(leaves).orElseThrow()).shown()).isFalse();
        assertThat(showings.of(cells.findByCode(stays).orElseThrow()).shown()).isTrue();
    }

    @Test
    @Tag("S-44")
    @ActivateRequestContext
    void a_hidden_cell_merged_into_a_shown_one_brings_nothing_of_it_to_light() {
        var hidden = area("A", "暗巷");
        var shown = area("B", "明街");
        var room = cell("C", CellKind.ROOM, hidden);
        assign("1", hidden, Capacity.HEAD);
        assign("2", hidden, Capacity.MEMBER);
        hide(hidden);
        var today = LocalDate.now(clock);
        var heads = merging.answering(List.of(hidden), today);

        assertRefusedNamed(merger(List.of(hidden), shown, all(heads, Fate.HEAD), today));
        var asked = merger(List.of(hidden), shown, all(heads, Fate.DEPUTY), today);
        var foreseen = merging.foresee(asked);
        assertThat(publicly(foreseen)).containsExactly("grid.public.kept");
        merging.merge(asked, foreseen.seen());

        var seen = publicGrid.today();
        assertThat(seen.find(shown).orElseThrow().cell().getArea()).isEqualTo("明街");
        assertThat(seen.find(shown).orElseThrow().officers()).isEmpty();
        assertThat(seen.find(room)).isEmpty();
        assertThat(seen.find(hidden)).isEmpty();
        assertThat(publicGrid.closed(hidden)).isEmpty();
        assertThat(in(shown, today)).containsExactly("DEPUTY 1", "MEMBER 2");

        var fresh = unit("D");
        assign("3", fresh, Capacity.HEAD);
        var told = merger(List.of(fresh), shown, all(merging.answering(List.of(fresh), today), Fate.HEAD), today);
        assertThat(publicly(merging.foresee(told)))
                .containsExactlyInAnyOrder("grid.public.gone", "grid.public.unnamed", "grid.public.named");
    }

    private void assertRefusedNamed(Merger asked) {
        Staff.assertRefused(() -> merging.foresee(asked), "grid.refusal.merge.named");
    }

    private void hide(String code) {
        showing.show(code, new Showing(false, true, false, false, false), 0);
    }

    private static List<String> publicly(Foreseen foreseen) {
        return foreseen.shown().stream().map(Foreseen.Warning::key).toList();
    }

    private static Merger merger(List<String> codes, String into, Map<AssignmentId, Fate> fates, LocalDate from) {
        return new Merger(codes, new Into(into, "", ""), fates, from, "");
    }

    /** Every earlier answer can still be given, and whoever errs can begin anew. */
    @Test
    @ActivateRequestContext
    void a_cell_that_is_merged_from_its_very_first_day_stays_known_and_its_code_is_borne_again() {
        var first = unit("A");
        var into = unit("B");
        var room = cell("D", CellKind.ROOM, first);
        var id = cells.findByCode(first).orElseThrow().id();
        var known = new AsOf(JUNE, clock.instant());
        var asked = new Merger(List.of(first), new Into(into, "", ""), Map.of(), MARCH, "");
        merging.merge(asked, merging.foresee(asked).seen());

        assertThat(cards.tree(known))
                .extracting(branch -> branch.cell().getCode())
                .contains(first);
        var before = cards.cell(first, known).orElseThrow();
        assertThat(before.cell().getCode()).isEqualTo(first);
        assertThat(before.below()).extracting(Cell::getCode).containsExactly(room);
        assertThat(cards.unit(first, known).orElseThrow().parts()).hasSize(2);
        var now = cards.cell(first, on(JUNE)).orElseThrow();
        assertThat(now.takenBack()).isTrue();
        assertThat(now.cell()).isNull();
        assertThat(now.alterations()).extracting(Alteration::getAct).contains("MergingCells");
        assertThat(cells.find(id)).as("whatever names it can say its name").isPresent();
        staff.become("tanglixin");
        assertThatThrownBy(() -> cards.cell(first, known)).isInstanceOf(OutOfReach.class);

        staff.become("luochunxiao");
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> closing.foresee(new CellClosing(first, JUNE, "")),
                () -> founding.foresee(new Foundation(first, JUNE, "")),
                () -> changing.foresee(new CellChange(first, null, null, JUNE, "")),
                () -> moving.foresee(new CellMove(first, into, JUNE, "")),
                () -> splitting.concerned(first, JUNE),
                () -> showing.show(first, new Showing(false, false, false, false, false), 0))) {
            Staff.assertRefused(act, "grid.refusal.cell.unknown");
        }
        Staff.assertRefused(
                () -> adding.foresee(newCell(first.toLowerCase(), CellKind.STATION, "YX")), "grid.refusal.code.taken");
        var anew = newCell(first, CellKind.ROOM, into);
        adding.add(anew, adding.foresee(anew).seen());
        assertThat(cells.findByCode(first).orElseThrow().id()).isEqualTo(id);
        assertThat(parent(first, JUNE)).isEqualTo(into);
        assertThat(cards.cell(first, known).orElseThrow().cell().getKind()).isEqualTo(CellKind.STATION);
    }

    @Test
    @ActivateRequestContext
    void a_cell_that_is_split_from_its_very_first_day_is_known_and_a_part_or_a_merger_may_bear_its_code() {
        var station = unit("A");
        var id = cells.findByCode(station).orElseThrow().id();
        showing.show(station, new Showing(false, false, false, false, false), 0);
        split(station, "P", "Q");
        assertThat(cards.cell(station, on(JUNE)).orElseThrow().takenBack()).isTrue();

        var other = unit("E");
        var parts = List.of(new Part(station, "又是它", "", CellKind.STATION));
        var again = new Split(other, true, parts, Map.of(), Map.of(), JUNE, "");
        splitting.split(again, splitting.foresee(again).seen());
        var part = cells.findByCode(station).orElseThrow();
        assertThat(part.id()).isEqualTo(id);
        assertThat(showings.of(part).shown())
                .as("what was decided of it counts")
                .isFalse();

        var third = unit("F");
        split(third, "R", "S");
        var asked = new Merger(
                List.of("YX-M" + made + "R", "YX-M" + made + "S"), new Into(third, "合回的所", ""), Map.of(), JUNE, "");
        merging.merge(asked, merging.foresee(asked).seen());
        assertThat(parent(third, JUNE)).isEqualTo("YX");
    }

    /** From the first day on, into two. */
    private void split(String station, String one, String other) {
        var parts = List.of(
                new Part("YX-M" + made + one, "甲所", "", CellKind.STATION),
                new Part("YX-M" + made + other, "乙所", "", CellKind.STATION));
        var asked = new Split(station, false, parts, Map.of(), Map.of(), MARCH, "");
        splitting.split(asked, splitting.foresee(asked).seen());
    }

    /** S-44: what is hidden after a split was recorded does not come to light on its first day. */
    @Test
    @Tag("S-44")
    @ActivateRequestContext
    void a_decision_reaches_what_will_take_over_and_what_is_hidden_stays_so() {
        var hidden = new Showing(false, true, false, false, false);
        var usual = Showing.usual(CellLevel.UNIT);
        var station = area("A", "东街");
        var part = "YX-M" + made + "P";
        var parts = List.of(new Part(part, "新设的所", "", CellKind.STATION));
        var asked = new Split(station, true, parts, Map.of(), Map.of(), later(), "");
        splitting.split(asked, splitting.foresee(asked).seen());
        var planned = cells.findByCode(part).orElseThrow();

        showing.show(station, hidden, 0);
        assertThat(showings.of(planned)).isEqualTo(hidden);
        showing.show(
                station,
                usual,
                showings.latest(cells.findByCode(station).orElseThrow().id()));
        assertThat(showings.of(planned)).isEqualTo(usual);
        showing.show(part, hidden, showings.latest(planned.id()));
        var named = new Showing(true, true, true, false, false);
        showing.show(
                station,
                named,
                showings.latest(cells.findByCode(station).orElseThrow().id()));
        assertThat(showings.of(planned)).as("decided apart").isEqualTo(hidden);
    }

    @Test
    @Tag("S-44")
    @ActivateRequestContext
    void what_stands_below_a_hidden_cell_stays_hidden_where_a_merger_that_was_recorded_before_puts_it() {
        var first = unit("A");
        var into = unit("B");
        var room = cell("D", CellKind.ROOM, first);
        var inner = cell("E", CellKind.POST, room);
        var asked = new Merger(List.of(first), new Into(into, "", ""), Map.of(), later(), "");
        merging.merge(asked, merging.foresee(asked).seen());
        showing.show(first, new Showing(false, false, false, false, false), 0);
        assertThat(showings.of(cells.findByCode(room).orElseThrow()).shown()).isFalse();
        assertThat(showings.of(cells.findByCode(inner).orElseThrow()).shown())
                .as("hidden by what it stands below")
                .isTrue();
        assertThat(showings.of(cells.findByCode(into).orElseThrow()).shown()).isTrue();

        var below = cells.findByCode(room).orElseThrow();
        showing.show(room, Showing.usual(CellLevel.SECTION), showings.latest(below.id()));
        showing.show(first, new Showing(false, true, false, false, false), 1);
        assertThat(showings.of(below).shown())
                .as("decided otherwise since, and what hides it was hidden before")
                .isTrue();
    }

    /** S-35: what stood below a cell and belongs elsewhere today is not told to whoever reaches the cell alone. */
    @Test
    @Tag("S-35")
    @ActivateRequestContext
    void a_card_names_of_what_stood_below_only_what_its_reader_reaches() {
        var room = cell("D", CellKind.ROOM, "YX-CG");
        assertThat(below("tanglixin")).contains(room);
        staff.become("luochunxiao");
        var asked = new CellMove(room, "YX-DJ", JUNE, "");
        moving.move(asked, moving.foresee(asked).seen());
        assertThat(below("luochunxiao")).contains(room);
        assertThat(below("tanglixin")).doesNotContain(room).isNotEmpty();
    }

    /** What the station of the county town is told to have had below it before June. */
    private List<String> below(String account) {
        staff.become(account);
        return cards.cell("YX-CG", on(MARCH)).orElseThrow().below().stream()
                .map(Cell::getCode)
                .toList();
    }

    private String area(String sign, String area) {
        staff.become("luochunxiao");
        var code = "YX-M" + made + sign;
        adding.add(new NewCell(code, "试验" + sign, "", CellKind.STATION, "YX", "", "", area, MARCH));
        return code;
    }

    @Test
    @ActivateRequestContext
    void a_cell_is_split_and_each_part_gets_what_was_chosen_for_it() {
        var station = unit("A");
        var one = cell("B", CellKind.ROOM, station);
        var two = cell("C", CellKind.ROOM, station);
        assign("1", station, Capacity.HEAD);
        assign("2", station, Capacity.DEPUTY);
        assign("3", station, Capacity.MEMBER);
        var known = clock.instant();
        var parts = List.of(new Part("YX-M" + made + "P", "新设的所", "", CellKind.STATION));
        var posts = splitting.concerned(station, JUNE).staff();
        assertThat(posts).hasSize(3);
        var going = new HashMap<AssignmentId, Going>();
        going.put(post("1").id(), new Going(0, Capacity.HEAD));
        going.put(post("2").id(), new Going(1, Capacity.HEAD));

        Staff.assertRefused(
                () -> splitting.foresee(new Split(station, true, parts, Map.of(one, 0), going, JUNE, "")),
                "grid.refusal.split.where",
                "grid.refusal.split.where");
        going.put(post("3").id(), new Going(1, Capacity.MEMBER));
        var asked = new Split(station, true, parts, Map.of(one, 0, two, 1), going, JUNE, "云编〔2026〕3号");
        splitting.split(asked, splitting.foresee(asked).seen());

        var part = parts.get(0).code();
        assertThat(in(station, JUNE.minusDays(1))).containsExactly("HEAD 1", "DEPUTY 2", "MEMBER 3");
        assertThat(in(station, JUNE)).containsExactly("HEAD 1");
        assertThat(in(part, JUNE)).containsExactly("HEAD 2", "MEMBER 3");
        assertThat(in(part, JUNE.plusDays(60))).containsExactly("HEAD 2", "MEMBER 3");
        assertThat(parent(one, JUNE)).isEqualTo(station);
        assertThat(parent(two, JUNE)).isEqualTo(part);
        assertThat(parent(two, JUNE.minusDays(1))).isEqualTo(station);
        assertThat(parent(part, JUNE)).isEqualTo("YX");
        assertThat(cards.cell(two, new AsOf(JUNE, known)).orElseThrow().parent().getCode())
                .as("as was known before")
                .isEqualTo(station);
    }

    @Test
    @ActivateRequestContext
    void a_cell_that_does_not_live_on_is_split_into_two_at_least() {
        var station = unit("A");
        assign("1", station, Capacity.HEAD);
        var first = new Part("YX-M" + made + "P", "甲所", "", CellKind.STATION);
        var second = new Part("YX-M" + made + "Q", "乙所", "", CellKind.STATION);
        var going = Map.of(post("1").id(), new Going(2, Capacity.HEAD));
        Staff.assertRefused(
                () -> splitting.foresee(new Split(station, false, List.of(first), Map.of(), going, JUNE, "")),
                "grid.refusal.split.parts");
        Staff.assertRefused(
                () -> splitting.foresee(new Split(
                        station,
                        false,
                        List.of(first, new Part(first.code().toLowerCase(), "丙所", "", CellKind.ROOM)),
                        Map.of(),
                        going,
                        JUNE,
                        "")),
                "grid.refusal.code.taken",
                "grid.refusal.kind.level");
        Staff.assertRefused(
                () -> splitting.foresee(new Split(
                        station,
                        false,
                        List.of(first, second),
                        Map.of(),
                        Map.of(post("1").id(), new Going(0, Capacity.HEAD)),
                        JUNE,
                        "")),
                "grid.refusal.split.where");
        var asked = new Split(station, false, List.of(first, second), Map.of(), going, JUNE, "");
        splitting.split(asked, splitting.foresee(asked).seen());

        assertThat(cards.cell(station, on(JUNE)).orElseThrow().cell()).isNull();
        assertThat(in(first.code(), JUNE))
                .as("vacant, and the leadership answers")
                .isEmpty();
        assertThat(in(second.code(), JUNE)).containsExactly("HEAD 1");
    }

    @Test
    @ActivateRequestContext
    void one_answers_for_a_cell_on_a_day_and_an_acting_head_stands_in_while_it_is_vacant() {
        var station = unit("A");
        assign("1", station, Capacity.HEAD);
        Staff.assertRefused(() -> assign("2", station, Capacity.HEAD), "grid.refusal.heads");
        Staff.assertRefused(
                () -> assign("2", station, Capacity.ACTING_HEAD, JUNE, JUNE.plusDays(9)), "grid.refusal.heads");
        var end = new AssignmentEnd(post("1").id(), JUNE.minusDays(1), "");
        ending.end(end, ending.foresee(end).seen());
        assign("2", station, Capacity.ACTING_HEAD, JUNE, JUNE.plusDays(9));
        Staff.assertRefused(() -> assign("3", station, Capacity.HEAD, JUNE.plusDays(9), null), "grid.refusal.heads");
        assign("3", station, Capacity.HEAD, JUNE.plusDays(10), null);
        assertThat(in(station, JUNE.minusDays(1))).containsExactly("HEAD 1");
        assertThat(in(station, JUNE)).containsExactly("ACTING_HEAD 2");
        assertThat(in(station, JUNE.plusDays(10))).containsExactly("HEAD 3");
    }

    @Test
    @ActivateRequestContext
    void codes_that_look_alike_and_words_of_addresses_are_refused() {
        var station = unit("A");
        Staff.assertRefused(
                () -> adding.foresee(newCell(station.toLowerCase(), CellKind.STATION, "YX")),
                "grid.refusal.code.taken");
        Staff.assertRefused(
                () -> adding.foresee(newCell("Work", CellKind.STATION, "YX")), "grid.refusal.code.reserved");
    }

    @Test
    @ActivateRequestContext
    void adding_and_assigning_show_first_what_changes_and_store_nothing_by_it() {
        staff.become("luochunxiao");
        var asked = newCell("YX-M" + made + "A", CellKind.STATION, "YX");
        var foreseen = adding.foresee(asked);
        assertThat(foreseen.turns()).extracting(Foreseen.Turn::code).containsExactly(asked.code());
        assertThat(foreseen.turns().get(0).before()).isEmpty();
        assertThat(cells.findByCode(asked.code())).isEmpty();
        adding.add(asked, foreseen.seen());

        var post = new NewAssignment(number("1"), "新来的", asked.code(), Capacity.HEAD, "", MARCH, null, "任命");
        var seen = assigning.foresee(post);
        assertThat(seen.turns()).extracting(Foreseen.Turn::name).containsExactly("新来的");
        assertThat(cards.person(number("1"))).isEmpty();
        assigning.assign(post, seen.seen());
        assertThat(in(asked.code(), JUNE)).containsExactly("HEAD 1");
    }

    @Test
    @ActivateRequestContext
    void false_days_of_a_post_are_put_right_and_what_was_known_stays() {
        var station = unit("A");
        assign("1", station, Capacity.MEMBER, JUNE, JUNE.plusDays(9));
        var known = clock.instant();
        correct(new TrueDays(post("1").id(), false, JUNE.minusDays(5), null, "原录入有误"));
        assertThat(in(station, JUNE.minusDays(5))).containsExactly("MEMBER 1");
        assertThat(in(station, JUNE.minusDays(6))).isEmpty();
        assertThat(in(station, JUNE.plusDays(30))).containsExactly("MEMBER 1");
        assertThat(cards.cell(station, new AsOf(JUNE.plusDays(30), known))
                        .orElseThrow()
                        .staff())
                .isEmpty();
        var days = new TrueDays(post("1").id(), false, JUNE.minusDays(5), null, "");
        Staff.assertRefused(() -> correcting.foresee(days), "grid.refusal.nothing");
        Staff.assertRefused(
                () -> correcting.foresee(new TrueDays(post("1").id(), false, MARCH.minusDays(1), null, "")),
                "grid.refusal.staff");
        correct(new TrueDays(post("1").id(), true, null, null, "从未任职"));
        assertThat(cards.person(number("1")).orElseThrow().posts()).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void a_false_first_day_of_a_cell_is_put_right() {
        var station = unit("A");
        assign("1", station, Capacity.HEAD, JUNE, null);
        Staff.assertRefused(
                () -> founding.foresee(new Foundation(station, JUNE.plusDays(1), "")), "grid.refusal.staff");
        for (var day : List.of(JUNE, MARCH.minusDays(3))) {
            var asked = new Foundation(station, day, "");
            founding.correct(asked, founding.foresee(asked).seen());
            assertThat(cards.cell(station, on(day)).orElseThrow().cell()).isNotNull();
            assertThat(cards.cell(station, on(day.minusDays(1))).orElseThrow().cell())
                    .isNull();
        }
        assertThat(cards.cell(station, on(JUNE)).orElseThrow().course())
                .as("equal neighbours are one")
                .hasSize(1);
    }

    @Test
    @ActivateRequestContext
    void what_was_renamed_and_renamed_back_stands_there_once() {
        var station = unit("A");
        var name = cells.findByCode(station).orElseThrow().getName();
        rename(station, "一时的名称", JUNE);
        assertThat(cards.cell(station, on(JUNE)).orElseThrow().course()).hasSize(2);
        rename(station, name, JUNE);
        assertThat(cards.cell(station, on(JUNE)).orElseThrow().course()).hasSize(1);
    }

    @Test
    @ActivateRequestContext
    void whoever_closes_a_unit_learns_what_hangs_on_it() {
        var station = unit("A");
        assertThat(closing.foresee(new CellClosing(station, JUNE, "")).warnings())
                .isEmpty();
        var answers = cells.answerableOn(MARCH).stream()
                .filter(cell -> cell.parent() != null && !disclosures.of(cell).isEmpty())
                .findFirst()
                .orElseThrow();
        var asked = new Merger(
                List.of(answers.getCode()),
                new Into(unit("B", answers.getKind(), answers.parent()), "", ""),
                all(merging.answering(List.of(answers.getCode()), later()), Fate.MEMBER),
                later(),
                "");
        assertThat(merging.foresee(asked).warnings())
                .extracting(Foreseen.Warning::key)
                .contains("disclosure.dependants");
    }

    @Test
    @Tag("S-41")
    @ActivateRequestContext
    void only_an_administrator_merges_splits_and_puts_right() {
        staff.become("xuzhibai");
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> merging.foresee(null),
                () -> merging.merge(null, 0),
                () -> merging.answering(List.of(), JUNE),
                () -> splitting.foresee(null),
                () -> splitting.split(null, 0),
                () -> splitting.concerned("YX", JUNE),
                () -> correcting.foresee(null),
                () -> correcting.correct(null, 0),
                () -> founding.foresee(null),
                () -> founding.correct(null, 0),
                () -> adding.foresee(null),
                () -> adding.add(null, 0),
                () -> assigning.foresee(null),
                () -> assigning.assign(null, 0))) {
            assertThatThrownBy(act).isInstanceOf(NotPermitted.class);
        }
    }

    private static Merger merger(List<String> cells, String into, Map<AssignmentId, Fate> fates) {
        return new Merger(cells, new Into(into, "", ""), fates, JUNE, "撤并");
    }

    private static Map<AssignmentId, Fate> all(List<MergingCells.Answering> heads, Fate fate) {
        var fates = new HashMap<AssignmentId, Fate>();
        heads.forEach(head -> fates.put(head.post(), fate));
        return fates;
    }

    private void correct(TrueDays asked) {
        correcting.correct(asked, correcting.foresee(asked).seen());
    }

    private void rename(String code, String name, LocalDate from) {
        var shown =
                CellWords.of(cells.course(cells.findByCode(code).orElseThrow().id()).stream()
                        .reduce((one, later) -> later)
                        .orElseThrow());
        var words = new CellWords(name, "", shown.kind(), shown.phone(), shown.address(), shown.area());
        var asked = new CellChange(code, shown, words, from, "");
        changing.change(asked, changing.foresee(asked).seen());
    }

    private String unit(String sign) {
        return cell(sign, CellKind.STATION, "YX");
    }

    private String unit(String sign, CellKind kind, CellId parent) {
        return cell(sign, kind, cells.find(parent).orElseThrow().getCode());
    }

    private LocalDate later() {
        return LocalDate.now(clock).plusDays(3);
    }

    private String cell(String sign, CellKind kind, String parent) {
        staff.become("luochunxiao");
        var asked = newCell("YX-M" + made + sign, kind, parent);
        adding.add(asked);
        return asked.code();
    }

    private static NewCell newCell(String code, CellKind kind, String parent) {
        return new NewCell(code, "试并" + code, "", kind, parent, "", "", "", MARCH);
    }

    private static String number(String sign) {
        return "7" + made + "M" + sign;
    }

    private void assign(String sign, String cell, Capacity capacity) {
        assign(sign, cell, capacity, MARCH, null);
    }

    private void assign(String sign, String cell, Capacity capacity, LocalDate from, LocalDate until) {
        assigning.assign(new NewAssignment(number(sign), "试并员" + sign, cell, capacity, "", from, until));
    }

    private Post post(String sign) {
        return cards.person(number(sign)).orElseThrow().posts().get(0);
    }

    /** Who is there on a day, in what capacity, heads first. */
    private List<String> in(String code, LocalDate day) {
        return cards.cell(code, on(day)).orElseThrow().staff().stream()
                .map(member -> member.capacity() + " " + member.number().replaceFirst(".*M", ""))
                .toList();
    }

    private String parent(String code, LocalDate day) {
        return cards.cell(code, on(day)).orElseThrow().parent().getCode();
    }

    private AsOf on(LocalDate day) {
        Instant now = clock.instant();
        return new AsOf(day, now);
    }
}
