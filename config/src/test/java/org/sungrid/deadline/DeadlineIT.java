package org.sungrid.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
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
import org.sungrid.permission.NotPermitted;
import org.sungrid.refusal.Conflict;
import org.sungrid.text.BothLanguages;

/** The lists of days off and the statutory clocks as an administrator keeps them (F-16). */
@ArquillianTest
@Tag("F-16")
class DeadlineIT {

    /** A year that no other test works with. */
    private static final String LIST = """
            2031-01-01 放假 元旦
            2031-01-22 至 2031-01-28 放假 春节
            2031-01-19 上班 春节
            """;

    @Inject
    WorkingDays workingDays;

    @Inject
    LoadingYear loading;

    @Inject
    AddingOwnDay adding;

    @Inject
    WithdrawingOwnDay withdrawing;

    @Inject
    StatutoryClocks clocks;

    @Inject
    ChangingClock changing;

    @Inject
    Audit audit;

    @Inject
    Staff staff;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(DeadlineIT.class, Staff.class);
    }

    @Test
    @ActivateRequestContext
    void a_deadline_is_provisional_until_the_list_comes_and_is_worked_out_again() {
        staff.become("luochunxiao");
        var running = Running.of(LocalDate.of(2031, 1, 17), Length.workingDays(7));
        var before = Deadline.of(running, workingDays.calendar());
        assertThat(before.isProvisional()).isTrue();
        assertThat(before.due()).contains(LocalDate.of(2031, 1, 28));

        var difference = loading.foresee(LIST, "国办发明电〔2030〕9号");
        assertThat(difference.known()).isFalse();
        assertThat(difference.offDays()).isEqualTo(8);
        assertThat(difference.madeUp()).isEqualTo(1);
        assertThat(workingDays.notices()).doesNotContainKey(2031);
        loading.load(LIST, "国办发明电〔2030〕9号", difference.seen());

        var after = Deadline.of(running, workingDays.calendar());
        assertThat(after.isProvisional()).isFalse();
        assertThat(after.due()).contains(LocalDate.of(2031, 2, 3));
        assertThat(audit.about(LoadingYear.SUBJECT, 2031L, 5))
                .extracting(AuditRow::act)
                .containsExactly("LoadingYear");

        assertThatThrownBy(() -> loading.load(LIST + "2031-05-01 放假 劳动节", "国办", difference.seen()))
                .as("somebody loaded the year since")
                .isInstanceOf(Conflict.class);
        Staff.assertRefused(() -> loading.foresee(LIST, "国办"), "deadline.refusal.nothing");
        var again = loading.foresee(LIST + "2031-05-01 放假 劳动节", "国办");
        assertThat(again.known()).isTrue();
        assertThat(again.days()).extracting(YearDifference.ChangedDay::day).containsExactly(LocalDate.of(2031, 5, 1));
    }

    @Test
    @ActivateRequestContext
    void a_day_of_the_bureaus_own_counts_until_it_is_withdrawn() {
        staff.become("luochunxiao");
        var day = LocalDate.of(2032, 4, 12);
        add(day, "三月三", "自治区人民政府通知");
        assertThat(workingDays.calendar().kind(day)).isEqualTo(DayKind.EXTRA_OFF);
        Staff.assertRefused(() -> add(day, "三月三", "再来一次"), "deadline.refusal.own.twice");
        Staff.assertRefused(
                () -> adding.foresee(day.plusDays(1), "照常", false, "本来就上班"), "deadline.refusal.own.worked-on");
        Staff.assertRefused(
                () -> adding.foresee(null, " ", true, ""),
                "deadline.refusal.own.day",
                "deadline.refusal.own.name",
                "deadline.refusal.own.reason");
        var own = workingDays.ownDays().stream()
                .filter(one -> one.getDay().equals(day))
                .findFirst()
                .orElseThrow();
        withdrawing.withdraw(own.getId(), workingDays.changes());
        assertThat(workingDays.calendar().kind(day)).isEqualTo(DayKind.WORKDAY);
        Staff.assertRefused(
                () -> withdrawing.withdraw(own.getId(), workingDays.changes()), "deadline.refusal.own.gone");
        add(day, "三月三", "恢复");
        assertThat(workingDays.calendar().isOff(day)).isTrue();
    }

    @Test
    @ActivateRequestContext
    void a_changed_clock_leaves_what_it_said_before_and_one_of_two_editors_is_told() {
        staff.become("luochunxiao");
        var before = clocks.find("bad-rating").orElseThrow();
        var terms = before.terms();
        var changed = new ClockTerms(
                terms.title(),
                terms.startsWith(),
                10,
                LengthUnit.WORKING_DAYS,
                "",
                5,
                new BothLanguages("分管领导批准", ""),
                terms.pauses(),
                2,
                terms.article(),
                Grounds.READ);
        changing.change("bad-rating", changed, "省里修订了办法", before.getRevision());
        var after = clocks.find("bad-rating").orElseThrow();
        assertThat(after.terms()).isEqualTo(changed);
        assertThat(clocks.revisions("bad-rating"))
                .extracting(StatutoryClock::getRevision)
                .containsExactly(2, 1);
        assertThat(before.startedOn(LocalDate.of(2026, 3, 2)).length()).isEqualTo(Length.workingDays(5));
        assertThatThrownBy(() -> changing.change("bad-rating", terms, "旧页面", before.getRevision()))
                .isInstanceOf(Conflict.class);
        Staff.assertRefused(
                () -> changing.change("bad-rating", changed, "没有变化", after.getRevision()),
                "deadline.refusal.clock.nothing");
        var wrong = new ClockTerms(
                new BothLanguages(" ", ""),
                terms.startsWith(),
                0,
                LengthUnit.DAYS,
                "02-30",
                5_000,
                new BothLanguages("", ""),
                terms.pauses(),
                99,
                terms.article(),
                Grounds.READ);
        Staff.assertRefused(
                () -> changing.change("bad-rating", wrong, "", after.getRevision()),
                "deadline.refusal.clock.missing",
                "deadline.refusal.clock.missing",
                "deadline.refusal.clock.length",
                "deadline.refusal.clock.amount",
                "deadline.refusal.clock.amount",
                "deadline.refusal.clock.fixed",
                "deadline.refusal.clock.until",
                "deadline.refusal.clock.warn",
                "deadline.refusal.clock.reason");
    }

    @Test
    @ActivateRequestContext
    void each_clock_that_is_delivered_makes_a_deadline() {
        assertThat(clocks.all()).hasSize(23).allSatisfy(clock -> {
            var deadline = Deadline.of(clock.startedOn(LocalDate.of(2026, 2, 10)), workingDays.calendar());
            assertThat(deadline.due()).isPresent();
        });
        assertThat(Deadline.of(
                                clocks.find("annual-report").orElseThrow().startedOn(LocalDate.of(2026, 2, 10)),
                                workingDays.calendar())
                        .due())
                .as("31 January is a Sunday: the law names the day itself")
                .contains(LocalDate.of(2027, 1, 31));
    }

    @Test
    @ActivateRequestContext
    void only_who_keeps_the_deadlines_changes_them() {
        staff.become("chenmin");
        var day = LocalDate.of(2032, 5, 10);
        assertThatThrownBy(() -> loading.foresee(LIST, "国办")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> adding.add(day, "一", true, "二", 1)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> changing.change("bad-rating", null, "", 1)).isInstanceOf(NotPermitted.class);
    }

    private void add(LocalDate day, String name, String reason) {
        adding.add(day, name, true, reason, workingDays.changes());
    }
}
