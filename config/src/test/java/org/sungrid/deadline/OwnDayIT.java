package org.sungrid.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.change.Subject;
import org.sungrid.deadline.Shifts.Shift;
import org.sungrid.disclosure.Staff;
import org.sungrid.id.DeadlineId;
import org.sungrid.permission.OneTransaction;
import org.sungrid.refusal.Conflict;

/**
 * A day of the bureau's own is shown with what it does to the deadlines that run before it is added or withdrawn (F-16). The
 * list of 2041 has come, that of 2042 has not.
 */
@ArquillianTest
@Tag("F-16")
class OwnDayIT {

    private static final Subject ABOUT = new Subject("disclosure", 4713);
    private static final LocalDate DAY = LocalDate.of(2041, 12, 30);
    private static final LocalDate BEFORE = LocalDate.of(2041, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2042, 1, 1);

    @Inject
    Deadlines deadlines;

    @Inject
    WorkingDays workingDays;

    @Inject
    LoadingYear loading;

    @Inject
    AddingOwnDay adding;

    @Inject
    WithdrawingOwnDay withdrawing;

    @Inject
    OneTransaction transaction;

    @Inject
    Staff staff;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    private DeadlineId running;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(OwnDayIT.class, Staff.class);
    }

    private void begin() {
        staff.become("luochunxiao");
        if (!workingDays.notices().containsKey(2041)) {
            loading.load("2041-01-01 放假 元旦", "国办发明电〔2040〕1号", workingDays.revision(2041));
        }
        running = transaction.of(() -> deadlines.begin(ABOUT, Length.workingDays(3), LocalDate.of(2041, 12, 26)));
    }

    /** What this test began and added moves nothing of another. */
    private void end() {
        for (var own : workingDays.ownDays(2041)) {
            withdrawing.withdraw(own.getId(), workingDays.changes());
        }
        transaction.with(() -> entities.createNativeQuery(
                        "UPDATE running_deadline SET ended_on = '2026-01-01' WHERE about_id = 4713")
                .executeUpdate());
    }

    @Test
    @ActivateRequestContext
    void what_would_move_or_become_provisional_is_told_before_anything_is_stored() {
        begin();
        assertThat(due()).isEqualTo(BEFORE);
        var foreseen = adding.foresee(DAY, "年终盘点", true, "局务会决定");
        assertThat(foreseen.running())
                .isEqualTo(new Shifts(1, 0, 1, List.of(new Shift("disclosure", BEFORE, AFTER, true))));
        assertThat(due()).isEqualTo(BEFORE);
        assertThat(workingDays.ownDays(2041)).isEmpty();

        var added = adding.add(DAY, "年终盘点", true, "局务会决定", foreseen.seen());
        assertThat(added).isEqualTo(foreseen.running());
        assertThat(due()).isEqualTo(AFTER);
        assertThat(deadlines.find(running).orElseThrow().isProvisional()).isTrue();

        var own = workingDays.ownDays(2041).get(0).getId();
        var back = withdrawing.foresee(own);
        assertThat(back.running())
                .as("and sure again")
                .isEqualTo(new Shifts(1, 1, 0, List.of(new Shift("disclosure", AFTER, BEFORE, false))));
        assertThat(due()).isEqualTo(AFTER);
        assertThat(withdrawing.withdraw(own, back.seen())).isEqualTo(back.running());
        assertThat(due()).isEqualTo(BEFORE);
        Staff.assertRefused(() -> withdrawing.foresee(own), "deadline.refusal.own.gone");
        end();
    }

    @Test
    @ActivateRequestContext
    void of_two_tabs_the_second_meets_a_conflict_whichever_way_the_first_changed_the_days() {
        begin();
        int both = adding.foresee(DAY, "年终盘点", true, "局务会决定").seen();
        adding.add(DAY.minusDays(3), "党日", true, "局务会决定", both);
        assertThatThrownBy(() -> adding.add(DAY, "年终盘点", true, "局务会决定", both)).isInstanceOf(Conflict.class);
        assertThat(workingDays.ownDays(2041)).extracting(OwnDay::getName).containsExactly("党日");

        var own = workingDays.ownDays(2041).get(0).getId();
        int shown = withdrawing.foresee(own).seen();
        adding.add(
                DAY,
                "年终盘点",
                true,
                "局务会决定",
                adding.foresee(DAY, "年终盘点", true, "局务会决定").seen());
        assertThatThrownBy(() -> withdrawing.withdraw(own, shown)).isInstanceOf(Conflict.class);

        int listed = withdrawing.foresee(own).seen();
        int revision = workingDays.revision(2041);
        loading.load("2041-01-01 放假 元旦" + (revision % 2 == 1 ? "\n2041-05-01 放假 劳动节" : ""), "国办发明电〔2041〕1号", revision);
        assertThatThrownBy(() -> withdrawing.withdraw(own, listed))
                .as("another list of the year")
                .isInstanceOf(Conflict.class);
        assertThat(withdrawing.withdraw(own, withdrawing.foresee(own).seen()).moving())
                .isEqualTo(1);
        end();
    }

    private LocalDate due() {
        return deadlines.find(running).orElseThrow().getDue();
    }
}
