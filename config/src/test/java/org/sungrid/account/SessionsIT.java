package org.sungrid.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.disclosure.Staff.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.session.EndingSession;
import org.sungrid.account.session.EndingSessionOfOther;
import org.sungrid.account.session.Recognised;
import org.sungrid.account.session.SessionBegin;
import org.sungrid.account.session.SessionEnd;
import org.sungrid.account.session.Sessions;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.permission.NotPermitted;

/** Sessions as the database keeps them, by a clock that the test moves. */
@ArquillianTest
class SessionsIT {

    @Inject
    private Sessions sessions;

    @Inject
    private EndingSession ending;

    @Inject
    private EndingSessionOfOther endingOfOther;

    @Inject
    private Newcomer newcomer;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(SessionsIT.class, MovedClock.class, Newcomer.class, Staff.class)
                .addClasses(MovedClock.class.getDeclaredClasses());
    }

    @AfterEach
    void set_the_clock_right() {
        MovedClock.reset();
    }

    private long begun(String name) {
        return newcomer.session(newcomer.id(name), SessionBegin.PASSWORD, "Chrome, Windows");
    }

    private SessionEnd end(long session) {
        return sessions.recognise(session).map(Recognised::ended).orElse(null);
    }

    @Test
    @Tag("S-51")
    void S_51_half_an_hour_without_a_request_ends_a_session_and_requests_keep_it() {
        var session = begun(newcomer.add("idle", Role.DRAFTER));
        for (int i = 0; i < 4; i++) {
            MovedClock.move(Duration.ofMinutes(20));
            assertThat(end(session)).isNull();
        }
        MovedClock.move(Duration.ofMinutes(31));
        assertThat(end(session)).isEqualTo(SessionEnd.IDLE);
    }

    @Test
    @Tag("S-51")
    void S_51_twelve_hours_end_a_busy_session() {
        var session = begun(newcomer.add("long", Role.DRAFTER));
        for (int i = 0; i < 28; i++) {
            MovedClock.move(Duration.ofMinutes(25));
            assertThat(end(session)).as(25 * (i + 1) + " minutes").isNull();
        }
        MovedClock.move(Duration.ofMinutes(21));
        assertThat(end(session)).isEqualTo(SessionEnd.LONGEST);
    }

    @Test
    @Tag("S-51")
    void S_51_a_clock_that_jumps_a_day_on_and_back_revives_nothing() {
        var session = begun(newcomer.add("jump", Role.DRAFTER));
        MovedClock.move(Duration.ofDays(1));
        assertThat(end(session)).isEqualTo(SessionEnd.LONGEST);
        MovedClock.reset();
        assertThat(end(session)).isEqualTo(SessionEnd.LONGEST);
    }

    @Test
    @Tag("S-51")
    void S_51_a_clock_that_is_set_back_a_day_lets_no_session_live_longer() {
        var session = begun(newcomer.add("back", Role.DRAFTER));
        MovedClock.move(Duration.ofDays(-1));
        assertThat(end(session)).isEqualTo(SessionEnd.CLOCK);
        MovedClock.reset();
        assertThat(end(session)).isEqualTo(SessionEnd.CLOCK);
    }

    /** For people: no test asserts a time. */
    @Test
    void what_recognising_costs_is_printed() {
        var session = begun(newcomer.add("cost", Role.DRAFTER));
        var times = new ArrayList<Long>();
        for (int i = 0; i < 300; i++) {
            long began = System.nanoTime();
            assertThat(end(session)).isNull();
            times.add((System.nanoTime() - began) / 1_000);
        }
        times.sort(null);
        System.out.println("S-51 recognising a session, median of 300: " + times.get(150) + " µs");
    }

    @Test
    @Tag("S-58")
    void S_58_of_more_than_five_sessions_the_oldest_ends() {
        var name = newcomer.add("many", Role.DRAFTER);
        var first = begun(name);
        MovedClock.move(Duration.ofSeconds(1));
        var second = begun(name);
        for (int i = 0; i < 3; i++) {
            MovedClock.move(Duration.ofSeconds(1));
            begun(name);
        }
        assertThat(end(first)).as("five are allowed").isNull();
        MovedClock.move(Duration.ofSeconds(1));
        var sixth = begun(name);
        assertThat(end(first)).isEqualTo(SessionEnd.TOO_MANY);
        assertThat(end(second)).isNull();
        assertThat(end(sixth)).isNull();
        assertThat(sessions.open(newcomer.id(name))).hasSize(5);
    }

    @Test
    @Tag("S-59")
    void S_59_an_administrator_ends_all_sessions_of_somebody_and_nobody_else_can() {
        var name = newcomer.add("ended", Role.DRAFTER);
        var session = begun(name);
        var other = begun(newcomer.add("untouched", Role.DRAFTER));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> endingOfOther.endAll(newcomer.id(name)))
                .isInstanceOf(NotPermitted.class);
        assertThat(end(session)).isNull();
        newcomer.become("luochunxiao");
        endingOfOther.endAll(newcomer.id(name));
        assertThat(end(session)).isEqualTo(SessionEnd.ADMINISTRATOR);
        assertThat(end(other)).isNull();
    }

    @Test
    @Tag("S-59")
    void S_59_one_ends_ones_own_sessions_and_no_others() {
        var others = begun(newcomer.add("other", Role.DRAFTER));
        var name = newcomer.add("own", Role.DRAFTER);
        var here = begun(name);
        var elsewhere = begun(name);
        assertRefused(() -> ending.end(others), "account.refusal.session");
        assertThat(end(others)).isNull();
        ending.end(elsewhere);
        assertThat(end(elsewhere)).isEqualTo(SessionEnd.OWNER);
        var third = begun(name);
        ending.endOthers(here);
        assertThat(end(third)).isEqualTo(SessionEnd.OWNER);
        assertThat(end(here)).isNull();
    }
}
