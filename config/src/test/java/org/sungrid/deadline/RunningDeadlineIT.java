package org.sungrid.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow;
import org.sungrid.bench.Inside;
import org.sungrid.change.Subject;
import org.sungrid.database.ManyRows;
import org.sungrid.deadline.DeadlinesMoved.Moved;
import org.sungrid.disclosure.Staff;
import org.sungrid.id.DeadlineId;
import org.sungrid.paging.Place;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OneTransaction;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;

/** Deadlines that run: what is stored of them, how they move when days off or clocks change, and what two do at once (F-16). */
@ArquillianTest
@Tag("F-16")
class RunningDeadlineIT {

    private static final Subject ABOUT = new Subject("disclosure", 4711);
    private static final String SOURCE = "国办发明电〔试验〕1号";
    private static final int SECONDS = 60;

    /** As many as a county bureau has open at the worst, told by the task. */
    private static final int MANY = 10_000;

    @Inject
    Deadlines deadlines;

    @Inject
    LoadingYear loading;

    @Inject
    AddingOwnDay adding;

    @Inject
    WithdrawingOwnDay withdrawing;

    @Inject
    WorkingDays workingDays;

    @Inject
    StatutoryClocks clocks;

    @Inject
    ChangingClock changing;

    @Inject
    RestingOnNewRevision resting;

    @Inject
    MovesHeard heard;

    @Inject
    OneTransaction transaction;

    @Inject
    Audit audit;

    @Inject
    Staff staff;

    @Resource
    ManagedExecutorService executor;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(RunningDeadlineIT.class, Staff.class, MovesHeard.class);
    }

    /** What this test began moves no count of another. */
    @AfterEach
    void end() {
        transaction.with(() -> entities.createNativeQuery(
                        "UPDATE running_deadline SET ended_on = '2026-01-01' WHERE ended_on IS NULL AND about_id = 4711")
                .executeUpdate());
    }

    @Test
    @ActivateRequestContext
    void one_is_stored_with_what_it_was_begun_by_and_its_history() {
        var start = LocalDate.of(2026, 2, 11);
        var id = begin(() -> deadlines.begin(ABOUT, "complaint-accept", start));
        var running = deadlines.find(id).orElseThrow();
        assertThat(running.about()).isEqualTo(ABOUT);
        assertThat(running.getDue()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(running.warnFrom()).as("two working days before").isEqualTo(LocalDate.of(2026, 2, 25));
        assertThat(running.isProvisional()).isFalse();

        assertThat(of(() -> deadlines.extend(id, Length.workingDays(2), "情况复杂")))
                .isEqualTo(LocalDate.of(2026, 3, 2));
        transaction.with(() -> deadlines.pause(id, LocalDate.of(2026, 2, 25), "等待鉴定"));
        assertThat(deadlines.find(id).orElseThrow().getDue()).isNull();
        assertThat(deadlines.dueDays(List.of(id))).isEmpty();
        assertThat(of(() -> deadlines.extend(id, Length.workingDays(1), "再延长一天")))
                .as("while it stands still")
                .isNull();
        assertThat(of(() -> deadlines.resume(id, LocalDate.of(2026, 2, 26)))).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(deadlines.dueDays(List.of(id, new DeadlineId(Long.MAX_VALUE))))
                .containsOnlyKeys(id)
                .containsValue(LocalDate.of(2026, 3, 5));
        assertThat(deadlines.moves(id))
                .extracting(DeadlineMove::getCause, DeadlineMove::getBefore, DeadlineMove::getDue)
                .containsExactly(
                        tuple(MoveCause.BEGUN, null, LocalDate.of(2026, 2, 27)),
                        tuple(MoveCause.EXTENDED, LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 2)),
                        tuple(MoveCause.PAUSED, LocalDate.of(2026, 3, 2), null),
                        tuple(MoveCause.EXTENDED, null, null),
                        tuple(MoveCause.RESUMED, null, LocalDate.of(2026, 3, 5)));
        var explained = deadlines.workedOut(id);
        assertThat(explained.due()).contains(LocalDate.of(2026, 3, 5));
        assertThat(explained.told(Language.CHINESE)).contains("延长 2 个工作日。", "2026年2月25日至2026年2月26日暂停计时，不计入。");

        transaction.with(() -> deadlines.end(id, LocalDate.of(2026, 3, 4)));
        Staff.assertRefused(() -> of(() -> deadlines.extend(id, Length.days(1), "晚了")), "deadline.refusal.ended");
        assertThat(deadlines.find(id).orElseThrow().getEndedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @Test
    @ActivateRequestContext
    void what_would_change_nothing_or_makes_no_sense_is_refused() {
        var start = LocalDate.of(2026, 3, 2);
        var id = begin(() -> deadlines.begin(ABOUT, Length.workingDays(7), start));
        Staff.assertRefused(
                () -> transaction.with(() -> deadlines.pause(id, start.minusDays(1), "早了")),
                "deadline.refusal.pause.before");
        Staff.assertRefused(
                () -> transaction.with(() -> deadlines.pause(id, LocalDate.of(2026, 3, 12), "晚了")),
                "deadline.refusal.pause.behind");
        Staff.assertRefused(() -> of(() -> deadlines.resume(id, start)), "deadline.refusal.resume.none");
        Staff.assertRefused(() -> of(() -> deadlines.extend(id, Length.days(1), " ")), "deadline.refusal.reason");
        transaction.with(() -> deadlines.pause(id, LocalDate.of(2026, 3, 5), "停"));
        Staff.assertRefused(
                () -> transaction.with(() -> deadlines.pause(id, LocalDate.of(2026, 3, 6), "再停")),
                "deadline.refusal.pause.open");
        Staff.assertRefused(
                () -> of(() -> deadlines.resume(id, LocalDate.of(2026, 3, 4))), "deadline.refusal.resume.before");
        of(() -> deadlines.resume(id, LocalDate.of(2026, 3, 6)));
        Staff.assertRefused(
                () -> transaction.with(() -> deadlines.pause(id, LocalDate.of(2026, 3, 6), "重叠")),
                "deadline.refusal.pause.again");
        Staff.assertRefused(() -> begin(() -> deadlines.beginUntil(ABOUT, start, start)), "deadline.refusal.until");
        assertThatThrownBy(() -> begin(() -> deadlines.begin(ABOUT, "no-such-clock", start)))
                .isInstanceOf(IllegalArgumentException.class);
        var until = begin(() -> deadlines.beginUntil(ABOUT, start, LocalDate.of(2026, 3, 7)));
        assertThat(deadlines.find(until).orElseThrow().getDue())
                .as("a Saturday that somebody set")
                .isEqualTo(LocalDate.of(2026, 3, 7));
        assertThatThrownBy(() -> deadlines.begin(ABOUT, Length.days(1), start))
                .as("outside of an act")
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    @Test
    @ActivateRequestContext
    void those_that_reach_into_a_year_are_worked_out_again_when_its_list_comes() {
        staff.become("luochunxiao");
        var start = LocalDate.of(2033, 1, 14);
        var moves = begin(() -> deadlines.begin(ABOUT, Length.workingDays(12), start));
        var stands = begin(() -> deadlines.begin(ABOUT, Length.workingDays(2), start));
        var done = begin(() -> deadlines.begin(ABOUT, Length.workingDays(12), start));
        var still = begin(() -> deadlines.begin(ABOUT, Length.workingDays(12), start));
        transaction.with(() -> deadlines.end(done, start.plusDays(1)));
        transaction.with(() -> deadlines.pause(still, start.plusDays(3), "等待"));
        assertThat(deadlines.find(moves).orElseThrow().isProvisional()).isTrue();
        assertThat(deadlines.find(moves).orElseThrow().getDue()).isEqualTo(LocalDate.of(2033, 2, 1));
        var list = "2033-01-31 至 2033-02-06 放假 春节\n2033-01-29 上班 春节";

        var foreseen = loading.foresee(list, SOURCE);
        assertThat(foreseen.running().moving()).isEqualTo(1);
        assertThat(foreseen.running().firm()).isEqualTo(3);
        assertThat(foreseen.running().first())
                .contains(new Shifts.Shift("disclosure", LocalDate.of(2033, 2, 1), LocalDate.of(2033, 2, 7), false));
        assertThat(deadlines.find(moves).orElseThrow().isProvisional())
                .as("nothing is stored by looking")
                .isTrue();

        heard.forget();
        loading.load(list, SOURCE, foreseen.seen());
        var moved = deadlines.find(moves).orElseThrow();
        assertThat(moved.getDue()).isEqualTo(LocalDate.of(2033, 2, 7));
        assertThat(moved.isProvisional()).isFalse();
        assertThat(moved.warnFrom()).isEqualTo(LocalDate.of(2033, 1, 29));
        assertThat(deadlines.find(stands).orElseThrow().isProvisional()).isFalse();
        assertThat(deadlines.find(done).orElseThrow().getDue())
                .as("what is done stays")
                .isEqualTo(LocalDate.of(2033, 2, 1));
        assertThat(deadlines.find(still).orElseThrow().isProvisional()).isFalse();
        assertThat(heard.moves())
                .containsExactly(new Moved(moves, ABOUT, LocalDate.of(2033, 2, 1), LocalDate.of(2033, 2, 7), null));
        assertThat(heard.because()).containsExactly("载入放假安排：2033");
        assertThat(deadlines.moves(moves))
                .last()
                .extracting(DeadlineMove::getCause, DeadlineMove::getWords, DeadlineMove::getDue)
                .containsExactly(MoveCause.YEAR_LIST, "2033", LocalDate.of(2033, 2, 7));
        print("provisional, then worked out again when the list came", deadlines.workedOut(moves));
    }

    @Test
    @ActivateRequestContext
    void a_day_of_the_bureaus_own_moves_what_ends_behind_it_and_back() {
        staff.become("luochunxiao");
        var id = begin(() -> deadlines.begin(ABOUT, Length.workingDays(3), LocalDate.of(2034, 4, 10)));
        assertThat(deadlines.find(id).orElseThrow().getDue()).isEqualTo(LocalDate.of(2034, 4, 13));
        var day = LocalDate.of(2034, 4, 12);
        var foreseen = adding.foresee(day, "三月三", true, "自治区人民政府通知");
        assertThat(foreseen.running().moving()).isEqualTo(1);
        heard.forget();
        assertThat(adding.add(day, "三月三", true, "自治区人民政府通知", foreseen.seen()).moving())
                .isEqualTo(1);
        assertThat(deadlines.find(id).orElseThrow().getDue()).isEqualTo(LocalDate.of(2034, 4, 14));
        var own = workingDays.ownDays(2034).stream()
                .filter(one -> one.getDay().equals(day))
                .findFirst()
                .orElseThrow();
        assertThat(withdrawing
                        .withdraw(own.getId(), withdrawing.foresee(own.getId()).seen())
                        .moving())
                .isEqualTo(1);
        assertThat(deadlines.find(id).orElseThrow().getDue()).isEqualTo(LocalDate.of(2034, 4, 13));
        assertThat(heard.moves())
                .extracting(Moved::due)
                .containsExactly(LocalDate.of(2034, 4, 14), LocalDate.of(2034, 4, 13));
        assertThat(workingDays.ownDays(2034)).noneMatch(one -> one.getDay().equals(day));
    }

    @Test
    @ActivateRequestContext
    void a_changed_clock_moves_nothing_until_somebody_decides_it() {
        staff.become("luochunxiao");
        var code = "tip-off-hand-up";
        var before = clocks.find(code).orElseThrow();
        var start = LocalDate.of(2026, 3, 2);
        var id = begin(() -> deadlines.begin(ABOUT, code, start));
        var extended = begin(() -> deadlines.begin(ABOUT, code, start));
        of(() -> deadlines.extend(extended, Length.workingDays(2), "情况复杂"));
        assertThat(deadlines.running(code)).isEqualTo(2);
        assertThat(deadlines.runningOnEarlier(code)).isZero();
        Staff.assertRefused(
                () -> resting.rest(code, "没有可改的", before.getRevision()), "deadline.refusal.clock.none-earlier");

        var terms = before.terms();
        changing.change(
                code,
                new ClockTerms(
                        terms.title(),
                        terms.startsWith(),
                        8,
                        LengthUnit.WORKING_DAYS,
                        "",
                        null,
                        terms.extensionBy(),
                        terms.pauses(),
                        2,
                        terms.article(),
                        terms.grounds()),
                "规则修订",
                before.getRevision());
        assertThat(deadlines.find(id).orElseThrow().getDue())
                .as("it goes on by what it was begun by")
                .isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(deadlines.workedOut(id).due()).contains(LocalDate.of(2026, 3, 9));
        assertThat(deadlines.onEarlier(code, Place.BEGINNING).lines())
                .extracting(RunningDeadline::id)
                .containsExactly(id, extended);
        assertThat(resting.foresee(code).moving()).isEqualTo(2);

        int seen = before.getRevision() + 1;
        assertThatThrownBy(() -> resting.rest(code, "旧页面", before.getRevision()))
                .isInstanceOf(Conflict.class);
        Staff.assertRefused(() -> resting.rest(code, " ", seen), "deadline.refusal.reason");
        heard.forget();
        assertThat(resting.rest(code, "修订办法规定施行前起算的一并适用", seen).moving()).isEqualTo(2);
        assertThat(deadlines.find(id).orElseThrow().getDue()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(deadlines.find(id).orElseThrow().warnFrom()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(deadlines.find(extended).orElseThrow().getDue()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(deadlines.runningOnEarlier(code)).isZero();
        assertThat(heard.because()).containsExactly("改按新的时限规定：修订办法规定施行前起算的一并适用");
        assertThat(deadlines.moves(id))
                .last()
                .extracting(DeadlineMove::getCause)
                .isEqualTo(MoveCause.CLOCK_CHANGED);
        assertThat(audit.about(
                        StatutoryClock.SUBJECT, clocks.find(code).orElseThrow().id(), 5))
                .extracting(AuditRow::act)
                .contains("RestingOnNewRevision");
        staff.become("chenmin");
        assertThatThrownBy(() -> resting.rest(code, "没有权限", seen)).isInstanceOf(NotPermitted.class);
    }

    @Test
    @ActivateRequestContext
    void of_two_who_load_a_year_at_once_one_is_told() throws Exception {
        var id = begin(() -> deadlines.begin(ABOUT, Length.workingDays(1), LocalDate.of(2034, 12, 29)));
        assertThat(stored(id).getDue()).isEqualTo(LocalDate.of(2035, 1, 1));
        int before = of(() -> workingDays.revision(2035));
        var answers = atOnce(
                () -> loading.load("2035-01-01 放假 元旦", SOURCE, before),
                () -> loading.load("2035-01-01 至 2035-01-02 放假 元旦", SOURCE, before));
        assertThat(answers).containsExactlyInAnyOrder("done", "Conflict");
        assertThat(of(() -> workingDays.revision(2035))).isEqualTo(before + 1);
        assertThat(stored(id).getDue())
                .as("by the list that was stored")
                .isEqualTo(of(() -> deadlines.workedOut(id)).due().orElseThrow());
    }

    @Test
    @ActivateRequestContext
    void of_two_who_pause_at_once_one_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = begin(() -> deadlines.begin(ABOUT, Length.workingDays(7), LocalDate.of(2026, 3, 2)));
            Runnable pause = () -> transaction.with(() -> deadlines.pause(id, LocalDate.of(2026, 3, 5), "停"));
            assertThat(atOnce(pause, pause)).containsExactlyInAnyOrder("done", "deadline.refusal.pause.open");
            assertThat(of(() -> deadlines.moves(id))).hasSize(2);
        }
    }

    @Test
    @ActivateRequestContext
    void one_that_begins_while_a_list_is_loaded_is_worked_out_by_it() throws Exception {
        var start = LocalDate.of(2035, 12, 31);
        int before = of(() -> workingDays.revision(2036));
        var begun = new ArrayList<DeadlineId>();
        var answers = atOnce(() -> loading.load("2036-01-01 至 2036-01-02 放假 元旦", SOURCE, before), () -> {
            for (int i = 0; i < 20; i++) {
                begun.add(begin(() -> deadlines.begin(ABOUT, Length.workingDays(3), start)));
            }
        });
        assertThat(answers).containsExactly("done", "done");
        var due = of(() -> deadlines.workedOut(begun.get(0))).due().orElseThrow();
        assertThat(of(() -> deadlines.dueDays(begun)))
                .hasSize(20)
                .allSatisfy((id, day) -> assertThat(day).isEqualTo(due));
        assertThat(begun)
                .allSatisfy(id -> assertThat(stored(id).isProvisional()).isFalse());
    }

    @Test
    @ActivateRequestContext
    void ten_thousand_that_run_are_worked_out_again_in_one_act() {
        staff.become("luochunxiao");
        var year = LocalDate.of(2037, 1, 4);
        var first = begin(() -> deadlines.begin(ABOUT, Length.workingDays(45), year));
        var stored = deadlines.find(first).orElseThrow();
        var rows = new ArrayList<List<?>>();
        for (int i = 1; i < MANY; i++) {
            rows.add(java.util.Arrays.asList(
                    ABOUT.kind(),
                    ABOUT.id(),
                    45,
                    "WORKING_DAYS",
                    ManyRows.day(year.plusDays(i % 40)),
                    ManyRows.day(stored.getDue().plusDays(i % 40)),
                    ManyRows.day(stored.getDue().plusDays(i % 40)),
                    true,
                    1,
                    ManyRows.day(stored.warnFrom()),
                    0));
        }
        transaction.with(() -> ManyRows.insert(
                entities,
                "running_deadline (about_kind, about_id, amount, unit, starts_on, due, reaches_until, provisional,"
                        + " warn_days, warn_from, lock_count)",
                rows));
        var list = "2037-02-14 至 2037-02-20 放假 春节\n2037-02-22 上班 春节";
        heard.forget();
        long began = System.nanoTime();
        var foreseen = loading.foresee(list, SOURCE);
        long looked = System.nanoTime();
        loading.load(list, SOURCE, foreseen.seen());
        long loaded = System.nanoTime();
        System.out.println("a year's list at " + MANY + " deadlines that run: foreseen in "
                + (looked - began) / 1_000_000
                + " ms, worked out again, recorded and told in " + (loaded - looked) / 1_000_000 + " ms, "
                + foreseen.running().moving() + " moved, " + foreseen.running().firm() + " became sure");
        assertThat(foreseen.running().firm()).isEqualTo(MANY);
        assertThat(foreseen.running().first()).hasSize(Shifts.SHOWN);
        assertThat(heard.moves())
                .filteredOn(one -> !Objects.equals(one.before(), one.due()))
                .hasSize(foreseen.running().moving());
        assertThat(((Number) entities.createNativeQuery("SELECT COUNT(*) FROM running_deadline WHERE provisional"
                                        + " AND ended_on IS NULL AND about_id = 4711 AND starts_on >= '2037-01-01'")
                                .getSingleResult())
                        .intValue())
                .isZero();
        assertThat(deadlines.find(first).orElseThrow().getDue())
                .isEqualTo(deadlines.workedOut(first).due().orElseThrow());
    }

    /** In a transaction: what is read outside of one is shut when another thread ends. */
    private RunningDeadline stored(DeadlineId id) {
        return of(() -> deadlines.find(id)).orElseThrow();
    }

    private DeadlineId begin(java.util.function.Supplier<DeadlineId> begun) {
        return transaction.of(begun);
    }

    private <T> T of(java.util.function.Supplier<T> act) {
        return transaction.of(act);
    }

    private static void print(String what, Deadline deadline) {
        System.out.println(what + ":");
        for (var language : Language.values()) {
            deadline.told(language).forEach(line -> System.out.println("  " + line));
        }
    }

    /** Both by the administrator, each in a thread and a request of its own; what each came to, in their order. */
    private List<String> atOnce(Runnable one, Runnable other) throws Exception {
        var answers = new ArrayList<Future<String>>();
        for (var act : List.of(one, other)) {
            Callable<String> asked = () -> heard.asked(act);
            answers.add(executor.submit(asked));
        }
        var told = new ArrayList<String>();
        for (var answer : answers) {
            try {
                told.add(answer.get(SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException failed) {
                told.add(
                        failed.getCause() instanceof Refused refused
                                ? refused.refusals().get(0).key()
                                : failed.getCause().getClass().getSimpleName());
            }
        }
        return told;
    }
}
