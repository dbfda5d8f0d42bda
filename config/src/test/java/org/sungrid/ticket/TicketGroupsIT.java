package org.sungrid.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.Matrix;
import org.sungrid.bench.Inside;
import org.sungrid.deadline.Length;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.permission.NotPermitted;
import org.sungrid.ticket.TicketGroups.By;
import org.sungrid.ticket.TicketGroups.Group;
import org.sungrid.ticket.TicketSheet.Filter;

/** What tickets are counted by, as far as whoever asks may see them (M34). */
@ArquillianTest
@Tag("M34")
class TicketGroupsIT {

    private static final String OFFICER = "fangyunping";
    private static final String OTHER_OFFICER = "yinzhunzhi";
    private static final String HEAD = "tanglixin";
    private static final String DIRECTOR = "shenyanqing";

    @Inject
    TicketGroups groups;

    @Inject
    TicketSheet sheet;

    @Inject
    RaisingTicket raising;

    @Inject
    WithdrawingTicket withdrawing;

    @Inject
    KnownTickets known;

    @Inject
    Matrix matrix;

    @Inject
    Cells cells;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(TicketGroupsIT.class, Staff.class, Papers.class, Matrix.class, KnownTickets.class);
    }

    /** Each number is that of the list to which it leads, whoever reads it and however it is narrowed down. */
    @Test
    @Tag("S-36")
    @ActivateRequestContext
    void each_group_counts_what_its_list_shows_to_whoever_asks() {
        matrix.admit();
        some();
        int seen = 0;
        for (var who :
                List.of(OFFICER, OTHER_OFFICER, HEAD, DIRECTOR, "matrix-handler", "matrix-supervision-officer")) {
            staff.become(who);
            for (var filter : filters()) {
                for (var by : By.values()) {
                    var found = groups.of(filter, by);
                    seen += found.size();
                    assertThat(found).as(who + " " + by + " " + filter).allSatisfy(group -> {
                        var list = of(filter, by, group.key());
                        assertThat(group.count()).as(group.key()).isEqualTo(sheet.count(list));
                        assertThat(group.open())
                                .as(group.key())
                                .isEqualTo(ended(list) ? 0 : sheet.count(open(list, list.lamp())));
                        assertThat(group.overdue()).as(group.key()).isEqualTo(overdue(list));
                    });
                    if (by != By.LAMP) {
                        assertThat(found.stream().mapToInt(Group::count).sum())
                                .as(who + " " + by + " " + filter)
                                .isEqualTo(sheet.count(filter));
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    @ActivateRequestContext
    void a_confidential_ticket_is_counted_for_those_alone_who_may_know_of_it() {
        staff.become(DIRECTOR);
        int before = confidential();
        staff.become(OFFICER);
        int office = confidential();
        raised("YX-ZF", Set.of(), Secrecy.CONFIDENTIAL, 20, 0);
        assertThat(confidential()).isEqualTo(office + 1);
        staff.become(DIRECTOR);
        assertThat(confidential()).isEqualTo(before);
    }

    @Test
    @Tag("S-36")
    @ActivateRequestContext
    void who_may_not_read_tickets_is_told_no_number() {
        staff.become("luochunxiao");
        assertThatThrownBy(() -> groups.of(Filter.OPEN, By.STATE)).isInstanceOf(NotPermitted.class);
    }

    @Test
    @ActivateRequestContext
    void owners_come_with_the_most_overdue_first_and_words_in_their_own_order() {
        some();
        staff.become(OFFICER);
        assertThat(groups.of(Filter.OPEN, By.OWNER))
                .extracting(Group::overdue)
                .isSortedAccordingTo((one, other) -> Integer.compare(other, one));
        var states = Arrays.stream(TicketState.values()).map(Enum::name).toList();
        assertThat(groups.of(filter(null, null), By.STATE))
                .extracting(group -> states.indexOf(group.key()))
                .isSorted();
        assertThat(groups.of(filter(false, null), By.LAMP)).isEmpty();
    }

    private int confidential() {
        return groups.of(Filter.OPEN, By.SECRECY).stream()
                .filter(group -> group.key().equals(Secrecy.CONFIDENTIAL.name()))
                .mapToInt(Group::count)
                .sum();
    }

    /** One that is late, one with a cell that takes part, one that ended. */
    private void some() {
        raised("YX-CG", Set.of("YX-DJ"), Secrecy.INTERNAL, 5, 30);
        raised("YX-DJ", Set.of("YX-CG", "YX-CG-1"), Secrecy.ORDINARY, 20, 0);
        var ended = raised("YX-CG-1", Set.of(), Secrecy.INTERNAL, 20, 0);
        withdrawing.withdraw(known.find(ended), known.stored(ended).getLock(), "重复");
    }

    private org.sungrid.id.TicketNumber raised(
            String owner, Set<String> others, Secrecy secrecy, int days, int daysAgo) {
        staff.become(OFFICER);
        return raising.raise(
                new Source(TicketOrigin.INSTRUCTION, null, "批示"),
                new Demand(
                        "分组",
                        "做到位",
                        Checking.ON_SITE,
                        "",
                        secrecy,
                        false,
                        cell(owner),
                        others.stream().map(this::cell).collect(java.util.stream.Collectors.toSet())),
                TimeAllowed.of(Length.workingDays(days))
                        .from(LocalDate.now(clock).minusDays(daysAgo)),
                UUID.randomUUID().toString());
    }

    private CellId cell(String code) {
        return cells.findByCode(code).orElseThrow().id();
    }

    private static List<Filter> filters() {
        return List.of(
                Filter.OPEN,
                filter(false, null),
                filter(null, null),
                filter(null, TicketState.RAISED),
                new Filter(true, null, Lamp.RED, null, null, false, CellFilter.ALL, ""),
                new Filter(null, null, null, TicketOrigin.INSTRUCTION, null, false, CellFilter.ALL, ""),
                new Filter(null, null, null, null, Secrecy.INTERNAL, false, new CellFilter("YX-CG", true), ""),
                new Filter(null, null, null, null, null, true, CellFilter.ALL, ""),
                new Filter(null, null, null, null, null, false, CellFilter.ALL, "DB-"));
    }

    private static Filter filter(Boolean open, TicketState state) {
        return new Filter(open, state, null, null, null, false, CellFilter.ALL, "");
    }

    private Filter of(Filter asked, By by, String key) {
        return new Filter(
                by == By.LAMP ? (Boolean) true : asked.open(),
                by == By.STATE ? TicketState.valueOf(key) : asked.state(),
                by == By.LAMP ? Lamp.valueOf(key) : asked.lamp(),
                by == By.ORIGIN ? TicketOrigin.valueOf(key) : asked.origin(),
                by == By.SECRECY ? Secrecy.valueOf(key) : asked.secrecy(),
                asked.moreTimeAsked(),
                by == By.OWNER
                        ? new CellFilter(
                                cells.find(new CellId(Long.parseLong(key)))
                                        .orElseThrow()
                                        .getCode(),
                                false)
                        : asked.cells(),
                asked.number());
    }

    private int overdue(Filter list) {
        boolean none = ended(list) || list.lamp() == Lamp.WHITE || list.lamp() == Lamp.YELLOW;
        return none ? 0 : sheet.count(open(list, list.lamp() == Lamp.LONG_RED ? Lamp.LONG_RED : Lamp.RED));
    }

    private static boolean ended(Filter list) {
        return Boolean.FALSE.equals(list.open());
    }

    private static Filter open(Filter list, Lamp lamp) {
        return new Filter(
                true,
                list.state(),
                lamp,
                list.origin(),
                list.secrecy(),
                list.moreTimeAsked(),
                list.cells(),
                list.number());
    }
}
