package org.sungrid.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.MovedClock;
import org.sungrid.bench.Inside;
import org.sungrid.deadline.DeadlinesMoved;
import org.sungrid.deadline.DeadlinesMoved.Moved;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.Cells;
import org.sungrid.id.AskingId;
import org.sungrid.job.AtOnce;
import org.sungrid.opinion.Asking.Told;
import org.sungrid.permission.OneTransaction;
import org.sungrid.ticket.Lamp;
import org.sungrid.time.Span;

/** A unit that has not answered is reminded before the last day and once after it (M50). */
@ArquillianTest
@Tag("M50")
class OpinionReminderIT {

    private static final String JOB = "opinion-reminders";
    private static final String HEAD = "tanglixin";

    @Inject
    RecordingAsking recording;

    @Inject
    AnsweringOpinion answering;

    @Inject
    AskingFile file;

    @Inject
    AtOnce atOnce;

    @Inject
    Event<DeadlinesMoved> moved;

    @Inject
    OneTransaction transaction;

    @Inject
    Cells cells;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(
                OpinionReminderIT.class,
                MovedClock.class,
                AtOnce.class,
                AtOnce.Ending.class,
                Staff.class,
                Papers.class);
    }

    @AfterEach
    void back() {
        MovedClock.reset();
    }

    @Test
    @Tag("F-17")
    @ActivateRequestContext
    void each_reminder_comes_once_however_many_rounds_there_are() {
        var id = recorded("一条", "两条");
        var asking = asking(id);
        rounds();
        assertThat(told(id)).isEmpty();

        stand(asking.warnFrom());
        rounds();
        assertThat(told(id)).containsExactly("opinion.news.before");
        assertThat(file.open(id).orElseThrow().lamp()).isEqualTo(Lamp.YELLOW);
        stand(asking.getDue());
        rounds();
        assertThat(told(id)).as("the last day is in time").containsExactly("opinion.news.before");

        stand(asking(id).reminderOn());
        rounds();
        assertThat(told(id)).containsExactly("opinion.news.before", "opinion.news.after");
        assertThat(file.open(id).orElseThrow().lamp()).isEqualTo(Lamp.RED);
        stand(asking.getDue().plusDays(90));
        rounds();
        assertThat(told(id)).hasSize(2);
        assertThat(asking(id).reminderOn()).isNull();
    }

    @Test
    @Tag("F-18")
    @ActivateRequestContext
    void who_slept_over_the_day_tells_no_more_that_it_lies_ahead() {
        var id = recorded("一条");
        stand(asking(id).getDue().plusDays(20));
        rounds();
        assertThat(told(id)).containsExactly("opinion.news.after");
    }

    @Test
    @ActivateRequestContext
    void what_is_answered_is_not_reminded_of() {
        var id = recorded("一条");
        var due = asking(id).getDue();
        answering.answer(
                id,
                asking(id).getLock(),
                List.of(new Reply(1, "已经办好", AnswerWay.LETTER, LocalDate.now(clock))),
                token());
        stand(due.plusDays(20));
        rounds();
        assertThat(told(id)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void when_the_days_off_move_the_last_day_reminders_follow_it() {
        var id = recorded("一条");
        var asking = asking(id);
        stand(asking.warnFrom());
        rounds();
        var later = asking.getDue().plusDays(28);
        move(asking, later);
        assertThat(asking(id).getDue()).isEqualTo(later);
        rounds();
        assertThat(told(id)).as("not due again yet").hasSize(1);
        stand(later.plusDays(20));
        rounds();
        assertThat(told(id)).containsExactly("opinion.news.before", "opinion.news.after");
        move(asking, later.plusDays(1));
        rounds();
        assertThat(told(id)).as("past before and past now").hasSize(2);
    }

    @Test
    @ActivateRequestContext
    void days_off_behind_the_last_day_turn_its_lamp_later_as_well() {
        var id = recorded("一条");
        var asking = asking(id);
        var longFrom = longFrom(id);
        // As if it had been counted when other days were off.
        transaction.with(() -> entities.createNativeQuery(
                        "UPDATE asking SET long_from = long_from - INTERVAL 1 DAY WHERE id = ?")
                .setParameter(1, id.value())
                .executeUpdate());
        transaction.with(() -> moved.fire(new DeadlinesMoved(
                List.of(), new Span(asking.getDue(), asking.getDue().plusDays(60)), "试验")));
        assertThat(longFrom(id)).isEqualTo(longFrom);
        assertThat(asking(id).getDue()).isEqualTo(asking.getDue());
    }

    private LocalDate longFrom(AskingId id) {
        return ((java.sql.Date) entities.createNativeQuery("SELECT long_from FROM asking WHERE id = ?")
                        .setParameter(1, id.value())
                        .getSingleResult())
                .toLocalDate();
    }

    private void move(Asking asking, LocalDate due) {
        transaction.with(() -> moved.fire(new DeadlinesMoved(
                List.of(new Moved(asking.deadline().orElseThrow(), asking.subject(), asking.getDue(), due, null)),
                null,
                "试验")));
    }

    private void rounds() {
        atOnce.round(JOB);
        atOnce.round(JOB);
        staff.become(HEAD);
    }

    /** At noon of a day. */
    private void stand(LocalDate day) {
        MovedClock.move(Duration.between(
                clock.instant(), day.atTime(12, 0).atZone(clock.getZone()).toInstant()));
        staff.become(HEAD);
    }

    private AskingId recorded(String... points) {
        staff.become(HEAD);
        return recording.record(
                new Told(
                        cells.findByCode("YX-CG").orElseThrow().id(),
                        Way.TALK,
                        LocalDate.now(clock),
                        ServedKind.BODY,
                        "老城商会"),
                List.of(points),
                token());
    }

    private Asking asking(AskingId id) {
        return file.open(id).orElseThrow().asking();
    }

    /** What the head of the unit was told about it, in its order. */
    private List<String> told(AskingId id) {
        List<?> keys = entities.createNativeQuery("SELECT n.message_key FROM inbox_line l JOIN notification n ON n.id ="
                        + " l.notification_id JOIN person p ON p.id = l.person_id WHERE n.about_kind = 'asking' AND n.about_id"
                        + " = ? AND p.person_number = '1201' ORDER BY n.id")
                .setParameter(1, id.value())
                .getResultList();
        return keys.stream().map(String::valueOf).toList();
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }
}
