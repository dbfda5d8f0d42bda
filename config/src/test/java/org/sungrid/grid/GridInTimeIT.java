package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.AddingCell.NewCell;
import org.sungrid.grid.AssigningPerson.NewAssignment;
import org.sungrid.grid.ChangingCell.CellChange;
import org.sungrid.grid.ChangingCell.CellWords;
import org.sungrid.grid.ClosingCell.CellClosing;
import org.sungrid.grid.EndingAssignment.AssignmentEnd;
import org.sungrid.grid.GridCards.Member;
import org.sungrid.grid.GridCards.Post;
import org.sungrid.grid.MovingCell.CellMove;
import org.sungrid.grid.TransferringPerson.Transfer;
import org.sungrid.permission.NotPermitted;
import org.sungrid.refusal.Conflict;

/** The grid is altered from a day on and recorded in both times: no change overwrites what was (M01). */
@ArquillianTest
@Tag("M01")
class GridInTimeIT {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MID_MAY = LocalDate.of(2026, 5, 16);

    private static int made;

    @Inject
    AddingCell adding;

    @Inject
    AssigningPerson assigning;

    @Inject
    ChangingCell changing;

    @Inject
    MovingCell moving;

    @Inject
    ClosingCell closing;

    @Inject
    EndingAssignment ending;

    @Inject
    TransferringPerson transferring;

    @Inject
    GridCards cards;

    @Inject
    Cells cells;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(GridInTimeIT.class, Staff.class);
    }

    @BeforeEach
    @ActivateRequestContext
    void count() {
        made++;
    }

    @Test
    @ActivateRequestContext
    void a_head_who_leaves_in_mid_month_answers_until_that_day_and_the_next_from_it() {
        var station = unit("A");
        var other = unit("B");
        assign("1", station, Capacity.HEAD, MARCH);
        assign("2", other, Capacity.HEAD, MARCH);

        var post = post("1");
        var asked = new Transfer(post.id(), other, Capacity.DEPUTY, "副所长", MID_MAY, "云市监任〔2026〕5号");
        var foreseen = transferring.foresee(asked);
        assertThat(foreseen.backdated()).isTrue();
        assertThat(foreseen.turns()).hasSize(1);
        assertThat(foreseen.turns().get(0).before()).hasSize(1);
        assertThat(foreseen.turns().get(0).after()).hasSize(2);
        transferring.transfer(asked, foreseen.seen());

        assertThat(capacities(station, MID_MAY.minusDays(1))).containsExactly("HEAD");
        assertThat(capacities(station, MID_MAY)).isEmpty();
        assertThat(capacities(other, MID_MAY.minusDays(1))).containsExactly("HEAD");
        assertThat(capacities(other, MID_MAY)).containsExactly("HEAD", "DEPUTY");
        assertThat(cards.person(number("1")).orElseThrow().posts())
                .extracting(Post::code)
                .containsExactly(station, other);
    }

    @Test
    @ActivateRequestContext
    void a_backdated_correction_alters_what_is_known_now_and_not_what_was_known_then() {
        var station = unit("C");
        assign("3", station, Capacity.HEAD, MARCH);
        var known = clock.instant();
        var asked = new AssignmentEnd(post("3").id(), LocalDate.of(2026, 4, 30), "原记录有误");
        ending.end(asked, ending.foresee(asked).seen());

        assertThat(capacities(station, MID_MAY)).isEmpty();
        assertThat(capacities(station, LocalDate.of(2026, 4, 30))).containsExactly("HEAD");
        assertThat(cards.cell(station, new AsOf(MID_MAY, known)).orElseThrow().staff())
                .extracting(Member::number)
                .containsExactly(number("3"));
        assertThat(cards.cell(station, today()).orElseThrow().alterations())
                .extracting(Alteration::getAct)
                .containsExactly("EndingAssignment", "AssigningPerson", "AddingCell");
    }

    @Test
    @ActivateRequestContext
    void a_name_and_a_place_hold_from_a_day_on() {
        var first = unit("D");
        var second = unit("E");
        var room = cell("F", CellKind.ROOM, first);
        var rename = renaming(room, "改名后的室", MID_MAY);
        changing.change(rename, changing.foresee(rename).seen());
        var move = new CellMove(room, second, MID_MAY.plusDays(1), "");
        moving.move(move, moving.foresee(move).seen());

        assertThat(name(room, MID_MAY.minusDays(1))).isNotEqualTo("改名后的室");
        assertThat(name(room, MID_MAY)).isEqualTo("改名后的室");
        assertThat(parent(room, MID_MAY)).isEqualTo(first);
        assertThat(parent(room, MID_MAY.plusDays(1))).isEqualTo(second);
        assertThat(cells.findByCode(room).orElseThrow().getName()).isEqualTo("改名后的室");
        Staff.assertRefused(() -> changing.foresee(rename), "grid.refusal.nothing");
        Staff.assertRefused(() -> moving.foresee(move), "grid.refusal.parent.same");
        Staff.assertRefused(() -> moving.foresee(new CellMove(first, room, MID_MAY, "")), "grid.refusal.parent.level");
    }

    @Test
    @ActivateRequestContext
    void what_is_told_otherwise_leaves_what_else_was_told_and_will_be() {
        var station = unit("P");
        var later = renaming(station, "以后的名称", MID_MAY);
        changing.change(later, changing.foresee(later).seen());
        var shown = CellWords.of(cells.findByCode(station).orElseThrow());
        var phone = new CellChange(
                station,
                shown,
                new CellWords(shown.name(), "", shown.kind(), "0000-1", "", ""),
                LocalDate.of(2026, 4, 1),
                "");
        changing.change(phone, changing.foresee(phone).seen());

        var april = cards.cell(station, new AsOf(LocalDate.of(2026, 4, 2), clock.instant()))
                .orElseThrow()
                .cell();
        assertThat(april.getName()).isNotEqualTo("以后的名称");
        assertThat(april.getPhone()).isEqualTo("0000-1");
        assertThat(name(station, MID_MAY)).isEqualTo("以后的名称");
    }

    @Test
    @ActivateRequestContext
    void nobody_is_in_a_cell_twice_in_one_capacity() {
        var station = unit("Q");
        var other = unit("R");
        assigning.assign(
                new NewAssignment(number("7"), "试验员7", station, Capacity.MEMBER, "", MID_MAY, MID_MAY.plusDays(9)));
        Staff.assertRefused(() -> assign("7", station, Capacity.MEMBER, MARCH), "grid.refusal.cell.already");
        assign("8", station, Capacity.MEMBER, MARCH);
        assign("8", other, Capacity.MEMBER, MARCH);
        Staff.assertRefused(
                () -> transferring.foresee(new Transfer(post("8").id(), station, Capacity.MEMBER, "", MID_MAY, "")),
                "grid.refusal.cell.already");
        Staff.assertRefused(
                () -> ending.foresee(new AssignmentEnd(post("8").id(), LocalDate.of(9999, 12, 30), "")),
                "grid.refusal.far");
    }

    @Test
    @ActivateRequestContext
    void nothing_and_nobody_is_left_in_a_cell_that_is_closed() {
        var station = unit("G");
        var room = cell("H", CellKind.ROOM, station);
        assign("4", station, Capacity.MEMBER, MARCH);
        var close = new CellClosing(station, MID_MAY, "撤并");
        Staff.assertRefused(() -> closing.foresee(close), "grid.refusal.below", "grid.refusal.staff");

        var closeRoom = new CellClosing(room, MID_MAY, "撤并");
        closing.close(closeRoom, closing.foresee(closeRoom).seen());
        var end = new AssignmentEnd(post("4").id(), MID_MAY, "");
        assertThat(ending.foresee(end).warnings())
                .as("a member leaves no vacancy")
                .isEmpty();
        ending.end(end, ending.foresee(end).seen());
        closing.close(close, closing.foresee(close).seen());

        assertThat(cards.cell(station, new AsOf(MID_MAY, clock.instant()))
                        .orElseThrow()
                        .cell())
                .isNotNull();
        var after = cards.cell(station, new AsOf(MID_MAY.plusDays(1), clock.instant()))
                .orElseThrow();
        assertThat(after.cell()).isNull();
        assertThat(after.called()).isNotEmpty();
        assertThat(tree(MID_MAY.plusDays(1))).doesNotContain(station, room);
        assertThat(tree(MID_MAY)).contains(station, room);
        Staff.assertRefused(() -> closing.foresee(new CellClosing(station, MID_MAY, "")), "grid.refusal.closed");
        Staff.assertRefused(() -> assign("5", station, Capacity.HEAD, MID_MAY.plusDays(1)), "grid.refusal.from.cell");
        Staff.assertRefused(() -> adding.add(sheet("I", CellKind.ROOM, station, MID_MAY)), "grid.refusal.parent.gone");
    }

    @Test
    @ActivateRequestContext
    void no_cell_loses_the_last_one_who_answers_for_it() {
        // The leadership of the demo bureau, whose head leaves: nobody stands above it.
        staff.become("luochunxiao");
        var heads = cards.cell("YX", today()).orElseThrow().staff().stream()
                .filter(member -> member.capacity().answers())
                .toList();
        assertThat(heads).isNotEmpty();
        var keys = heads.stream()
                .map(member -> cards.person(member.number()).orElseThrow().posts().stream()
                        .filter(post ->
                                post.code().equals("YX") && post.capacity().answers())
                        .reduce((one, last) -> last)
                        .orElseThrow())
                .toList();
        var last = keys.get(keys.size() - 1);
        keys.stream().limit(keys.size() - 1L).forEach(post -> end(post, LocalDate.now(clock)));
        Staff.assertRefused(
                () -> ending.foresee(new AssignmentEnd(last.id(), LocalDate.now(clock), "")),
                "grid.refusal.answerable");
        // In a station the one above answers.
        var station = unit("J");
        assign("6", station, Capacity.HEAD, MARCH);
        var vacancy = ending.foresee(new AssignmentEnd(post("6").id(), MID_MAY, ""));
        assertThat(vacancy.turns()).hasSize(1);
        assertThat(vacancy.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.key()).isEqualTo("grid.foreseen.vacant");
            assertThat(warning.arguments()).endsWith(MID_MAY.plusDays(1));
        });
    }

    @Test
    @ActivateRequestContext
    void what_was_altered_since_it_was_shown_is_shown_again() {
        var station = unit("K");
        var asked = new CellMove(cell("L", CellKind.ROOM, station), unit("M"), MID_MAY, "");
        var seen = moving.foresee(asked).seen();
        unit("N");
        assertThatThrownBy(() -> moving.move(asked, seen)).isInstanceOf(Conflict.class);
        moving.move(asked, moving.foresee(asked).seen());
    }

    @Test
    @Tag("S-41")
    @ActivateRequestContext
    void only_an_administrator_alters_the_grid() {
        staff.become("xuzhibai");
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> changing.foresee(null),
                () -> changing.change(null, 0),
                () -> moving.foresee(null),
                () -> moving.move(null, 0),
                () -> closing.foresee(null),
                () -> closing.close(null, 0),
                () -> ending.foresee(null),
                () -> ending.end(null, 0),
                () -> transferring.foresee(null),
                () -> transferring.transfer(null, 0))) {
            assertThatThrownBy(act).isInstanceOf(NotPermitted.class);
        }
    }

    private void end(Post post, LocalDate day) {
        var asked = new AssignmentEnd(post.id(), day, "");
        ending.end(asked, ending.foresee(asked).seen());
    }

    private CellChange renaming(String code, String name, LocalDate from) {
        var shown = CellWords.of(cells.findByCode(code).orElseThrow());
        return new CellChange(
                code,
                shown,
                new CellWords(name, shown.nameEn(), shown.kind(), shown.phone(), shown.address(), shown.area()),
                from,
                "");
    }

    private String unit(String sign) {
        return cell(sign, CellKind.STATION, "YX");
    }

    private String cell(String sign, CellKind kind, String parent) {
        staff.become("luochunxiao");
        var sheet = sheet(sign, kind, parent, MARCH);
        adding.add(sheet);
        return sheet.code();
    }

    private static NewCell sheet(String sign, CellKind kind, String parent, LocalDate from) {
        return new NewCell("YX-Z" + made + sign, "试验" + made + sign, "", kind, parent, "", "", "", from);
    }

    private static String number(String sign) {
        return "8" + made + sign;
    }

    private void assign(String sign, String cell, Capacity capacity, LocalDate from) {
        assigning.assign(new NewAssignment(number(sign), "试验员" + sign, cell, capacity, "", from, null));
    }

    private Post post(String sign) {
        var posts = cards.person(number(sign)).orElseThrow().posts();
        return posts.get(posts.size() - 1);
    }

    private List<String> capacities(String code, LocalDate day) {
        return cards.cell(code, new AsOf(day, clock.instant())).orElseThrow().staff().stream()
                .map(member -> member.capacity().name())
                .toList();
    }

    private String name(String code, LocalDate day) {
        return cards.cell(code, new AsOf(day, clock.instant())).orElseThrow().called();
    }

    private String parent(String code, LocalDate day) {
        return cards.cell(code, new AsOf(day, clock.instant()))
                .orElseThrow()
                .parent()
                .getCode();
    }

    private List<String> tree(LocalDate day) {
        return cards.tree(new AsOf(day, clock.instant())).stream()
                .map(branch -> branch.cell().getCode())
                .toList();
    }

    private AsOf today() {
        Instant now = clock.instant();
        return new AsOf(LocalDate.now(clock), now);
    }
}
