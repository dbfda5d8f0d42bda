package org.sungrid.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.Rights;
import org.sungrid.bench.Inside;
import org.sungrid.bulletin.BulletinPeriod.Kind;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.disclosure.BulletinContent;
import org.sungrid.disclosure.DiscardingDraft;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.ReleasingVersion;
import org.sungrid.disclosure.Staff;
import org.sungrid.disclosure.SubmittingDraft;
import org.sungrid.id.DisclosureNumber;
import org.sungrid.job.Due;
import org.sungrid.job.NoLongerDue;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.Permission;
import org.sungrid.ticket.StepKind;

/** How the bulletin of tickets comes to be (M31): who may look, who has it written, once, and who is told that it is due. */
@ArquillianTest
@Tag("M31")
class BulletinIT {

    private static final String OFFICER = "fangyunping";

    /** Supervises the whole bureau, and drafts. */
    private static final String WRITER = "yinzhunzhi";

    private static final int SECONDS = 60;

    @Inject
    BulletinFigures figures;

    @Inject
    BulletinSheet sheet;

    @Inject
    ProducingBulletin producing;

    @Inject
    BulletinsDue due;

    @Inject
    WorkingDays workingDays;

    @Inject
    PastTickets past;

    @Inject
    Officers officers;

    @Inject
    Rights rights;

    @Inject
    Disclosures disclosures;

    @Inject
    SubmittingDraft submitting;

    @Inject
    ReleasingVersion releasing;

    @Inject
    DiscardingDraft discarding;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService threads;

    @Deployment
    static WebArchive deployment() {
        return Inside.warWith(
                "sungrid.demo.folder=trial\n",
                BulletinIT.class,
                PastTickets.class,
                PastTickets.Line.class,
                Officers.class,
                Staff.class);
    }

    private BulletinPeriod monthAgo(int months) {
        return BulletinPeriod.around(
                Kind.MONTH, YearMonth.now(clock).minusMonths(months).atDay(1));
    }

    @Test
    @ActivateRequestContext
    void who_does_not_supervise_the_whole_bureau_sees_none_and_who_may_not_draft_makes_none() {
        var period = monthAgo(1);
        for (var account : List.of("shenyanqing", "tanglixin", "chenmin", "xuzhibai", "luochunxiao")) {
            staff.become(account);
            assertThatThrownBy(() -> sheet.look(period)).as(account).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> producing.produce(period, "YX-JJ"))
                    .as(account)
                    .isInstanceOf(NotPermitted.class);
        }
        staff.become(OFFICER);
        assertThat(sheet.look(period).figures().period()).isEqualTo(period);
        assertThatThrownBy(() -> producing.produce(period, "YX-JJ")).isInstanceOf(NotPermitted.class);
        Staff.assertRefused(() -> sheet.look(monthAgo(0)), "bulletin.refusal.period.running");
        Staff.assertRefused(() -> sheet.look(monthAgo(40)), "bulletin.refusal.period.old");
        staff.become(WRITER);
        Staff.assertRefused(() -> producing.produce(monthAgo(0), "YX-JJ"), "bulletin.refusal.period.running");
        Staff.assertRefused(() -> producing.produce(period, " "), "bulletin.refusal.unit.missing");
        Staff.assertRefused(() -> producing.produce(period, "YX-NONE"), "disclosure.refusal.unit.unknown");
        assertThat(sheet.produced()).noneMatch(one -> one.period().equals(period));
    }

    @Test
    @ActivateRequestContext
    void a_draft_that_is_thrown_away_is_made_again_and_what_was_shown_is_not() {
        staff.become(WRITER);
        var period = monthAgo(20);
        var number = producing.produce(period, "YX-JJ");
        assertThat(producing.produce(period, "YX-BGS")).isEqualTo(number);
        var content = (BulletinContent) disclosures.content(version(number));
        assertThat(content.particulars().unit()).isEqualTo("YX-JJ");
        assertThat(content.periodFrom()).isEqualTo(period.first());
        assertThat(content.periodTo()).isEqualTo(period.last());
        assertThat(content.body()).contains("没有督办件", "## 怎样统计");

        discarding.discard(version(number).id(), version(number).getLock());
        var again = producing.produce(period, "YX-JJ");
        assertThat(again).isNotEqualTo(number);
        submitting.submit(version(again).id(), version(again).getLock());
        assertThat(producing.produce(period, "YX-JJ")).isEqualTo(again);
        assertThat(sheet.look(period).produced())
                .hasValueSatisfying(one -> assertThat(one.shown()).isFalse());
        staff.become("xuzhibai");
        releasing.release(version(again).id(), version(again).getLock());
        staff.become(WRITER);
        Staff.assertRefused(() -> producing.produce(period, "YX-JJ"), "bulletin.refusal.shown");
        assertThat(sheet.look(period).produced()).hasValueSatisfying(one -> {
            assertThat(one.number()).isEqualTo(again);
            assertThat(one.shown()).isTrue();
        });
    }

    @Test
    @ActivateRequestContext
    void the_figures_of_a_bulletin_stay_as_they_were_written() {
        staff.become(WRITER);
        var period =
                BulletinPeriod.lastEnded(Kind.QUARTER, LocalDate.now(clock)).before();
        var live = sheet.look(period).figures();
        producing.produce(period, "YX-JJ");
        past.raised("YX-QP", period.last().minusDays(20), period.last().minusDays(10))
                .then(StepKind.ACCEPT, period.last().minusDays(20))
                .done(period.last().minusDays(11))
                .record();
        assertThat(figures.of(period).all().of(Count.CLOSED))
                .isEqualTo(live.all().of(Count.CLOSED) + 1);
        assertThat(sheet.look(period).figures()).isEqualTo(live);
    }

    @Test
    @ActivateRequestContext
    void of_several_who_press_at_once_all_are_led_to_one_draft() throws Exception {
        for (int round = 0; round < 3; round++) {
            var period = monthAgo(16 + round);
            var pressed = new ArrayList<Future<DisclosureNumber>>();
            for (int each = 0; each < 4; each++) {
                pressed.add(threads.submit(() -> officers.produce(WRITER, period)));
            }
            var numbers = new HashSet<DisclosureNumber>();
            for (var one : pressed) {
                numbers.add(one.get(SECONDS, TimeUnit.SECONDS));
            }
            assertThat(numbers).hasSize(1);
        }
    }

    @Test
    @ActivateRequestContext
    @Tag("F-17")
    @Tag("F-18")
    void on_the_first_working_day_after_a_period_each_officer_is_told_once() throws Exception {
        var calendar = workingDays.calendar();
        var period = monthAgo(3);
        var morning =
                calendar.after(period.last(), 1).atStartOfDay(clock.getZone()).toInstant();
        assertThat(due.due(morning.minusMillis(1), 10))
                .noneMatch(one -> one.about().id() == period.key());
        var found = due.due(morning, 10).stream()
                .filter(one -> one.about().id() == period.key())
                .toList();
        assertThat(found).extracting(Due::at).containsExactly(morning);
        transaction.begin();
        due.effect(found.get(0), clock.instant());
        transaction.commit();
        int all = rights.holders(Permission.SUPERVISE_TICKETS, null).size();
        assertThat(told(period)).isEqualTo(all).isGreaterThanOrEqualTo(2);
        assertThat(due.due(morning, 10)).noneMatch(one -> one.about().id() == period.key());
        transaction.begin();
        try {
            assertThatThrownBy(() -> due.effect(found.get(0), clock.instant())).isInstanceOf(NoLongerDue.class);
        } finally {
            transaction.rollback();
        }
        assertThat(told(period)).isEqualTo(all);
        // Before the first ticket there is nothing to tell of.
        assertThat(due.due(monthAgo(30).end(clock.getZone()).plusSeconds(864_000), 10))
                .isEmpty();
    }

    private long told(BulletinPeriod period) {
        return ((Number) entities.createNativeQuery(
                                "SELECT COUNT(*) FROM inbox_line l JOIN notification n ON"
                                        + " n.id = l.notification_id WHERE n.message_key = 'bulletin.told.month' AND n.about_id = ?")
                        .setParameter(1, period.key())
                        .getSingleResult())
                .longValue();
    }

    private DisclosureVersion version(DisclosureNumber number) {
        return disclosures
                .newest(disclosures.findByNumber(number.value()).orElseThrow().id())
                .orElseThrow();
    }
}
