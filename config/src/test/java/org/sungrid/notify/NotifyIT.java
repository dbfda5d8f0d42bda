package org.sungrid.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.MovedClock;
import org.sungrid.account.Rights;
import org.sungrid.bench.Inside;
import org.sungrid.change.Subject;
import org.sungrid.crypto.UnderKey;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.DraftingDisclosure;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.ReturningDraft;
import org.sungrid.disclosure.Staff;
import org.sungrid.disclosure.SubmittingDraft;
import org.sungrid.grid.Cells;
import org.sungrid.id.PersonId;
import org.sungrid.paging.Place;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.Permission;

/** The outbox and the inbox, inside the server. Mail and short messages are set up and nothing is sent: the hours are asked. */
@ArquillianTest
@Tag("M22")
class NotifyIT {

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    Deliveries deliveries;

    @Inject
    Contacts contacts;

    @Inject
    ChoosingMessages choosing;

    @Inject
    ForgettingMessages forgetting;

    @Inject
    MessageTraces traces;

    @Inject
    RetryingDelivery retrying;

    @Inject
    ContactsUnderKey underKey;

    @Inject
    Rights rights;

    @Inject
    Cells cells;

    @Inject
    Reached reached;

    @Inject
    Staff staff;

    @Inject
    DraftingDisclosure drafting;

    @Inject
    SubmittingDraft submitting;

    @Inject
    ReturningDraft returning;

    @Inject
    Disclosures disclosures;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        // The file gateway of another folder: the admin's own sending takes what is due.
        return Inside.warWith("""
                sungrid.mail.host=127.0.0.1
                sungrid.mail.from=sungrid@yunxi.example
                sungrid.sms.gateway=file
                """, NotifyIT.class, Reached.class, MovedClock.class, Staff.class, Papers.class);
    }

    @AfterEach
    void end() {
        if (reached != null) {
            MovedClock.reset();
            reached.clear();
        }
    }

    @Test
    @ActivateRequestContext
    void the_same_is_said_to_each_once_however_often_the_act_is_repeated() {
        var once = unique();
        var first = reached.person("xuzhibai");
        var second = reached.person("chenmin");
        reached.say(once, Urgency.ORDINARY, List.of(first, first));
        reached.say(once, Urgency.ORDINARY, List.of(first, second));
        reached.say(once, Urgency.ORDINARY, Set.of());
        assertThat(told(first, once)).isEqualTo(1);
        assertThat(told(second, once)).isEqualTo(1);
        reached.say(once, Urgency.ORDINARY, List.of(first, second));
        assertThat(count("select count(*) from notification where once_key = '" + once + "'"))
                .as("what was said to nobody leaves no row")
                .isEqualTo(2);
    }

    @Test
    @ActivateRequestContext
    void what_is_not_done_is_not_told() {
        var once = unique();
        var person = reached.person("xuzhibai");
        assertThatThrownBy(() -> reached.within(() -> {
                    outbox.put(of(once), List.of(person));
                    throw new IllegalStateException("the act fails");
                }))
                .hasMessage("the act fails");
        assertThat(told(person, once)).isZero();
        assertThatThrownBy(() -> outbox.put(of(once), List.of(person)))
                .as("without the transaction of an act")
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    @ActivateRequestContext
    void the_inbox_shows_ones_own_lines_newest_first_and_marks_no_others() {
        var person = reached.person("xuzhibai");
        staff.become("xuzhibai");
        inbox.readUpTo(Long.MAX_VALUE);
        assertThat(inbox.unread()).isZero();
        var said = new ArrayList<String>();
        for (int i = 0; i < 45; i++) {
            said.add(0, unique());
            reached.say(said.get(0), Urgency.ORDINARY, List.of(person));
        }
        assertThat(inbox.unread()).isEqualTo(45);
        var seen = new ArrayList<String>();
        var leaf = inbox.own(true, Place.BEGINNING);
        leaf.lines().forEach(line -> seen.add(line.getSaid().getArguments().get(0)));
        while (leaf.later()) {
            var last = leaf.lines().get(leaf.lines().size() - 1);
            leaf = inbox.own(true, Place.of(Place.written(last.getId(), ""), null));
            leaf.lines().forEach(line -> seen.add(line.getSaid().getArguments().get(0)));
        }
        assertThat(seen).isEqualTo(said);

        var line = inbox.own(false, Place.BEGINNING).lines().get(0);
        staff.become("chenmin");
        inbox.read(line.getId());
        inbox.readUpTo(Long.MAX_VALUE);
        staff.become("xuzhibai");
        assertThat(inbox.unread()).as("nobody marks what is another's").isEqualTo(45);
        inbox.read(line.getId());
        assertThat(inbox.unread()).isEqualTo(44);
        inbox.readUpTo(inbox.own(false, Place.BEGINNING).lines().get(10).getId());
        assertThat(inbox.unread()).as("what came after it stays unread").isEqualTo(9);
        assertThat(inbox.newest(List.of(person)).get(person)).isEqualTo(line.getId());
    }

    @Test
    @ActivateRequestContext
    void a_bell_counts_to_a_hundred_and_no_further() {
        var person = reached.person("xuzhibai");
        for (int i = 0; i < 101; i++) {
            reached.say(unique(), Urgency.ORDINARY, List.of(person));
        }
        staff.become("xuzhibai");
        assertThat(inbox.unread()).isEqualTo(Inbox.MOST_COUNTED);
        inbox.readUpTo(Long.MAX_VALUE);
    }

    @Test
    @ActivateRequestContext
    void quiet_hours_are_ones_own_or_the_bureaus_and_short_messages_wait_for_a_working_day() {
        var usual = reached.person("xuzhibai");
        var own = reached.person("chenmin");
        for (var person : List.of(usual, own)) {
            reached.by(Channel.MAIL, person, "p" + person.value() + "@yunxi.example");
            reached.by(Channel.SMS, person, "13812345678");
        }
        reached.quiet(own, new QuietHours(LocalTime.of(3, 0), LocalTime.of(4, 0)), true);
        // Saturday, 5 December 2026, 22:30 by the clock of the tests, whose zone is UTC.
        moveTo(ZonedDateTime.parse("2026-12-05T22:30:00Z"));
        reached.say(unique(), Urgency.ORDINARY, List.of(usual, own));
        reached.say(unique(), Urgency.PROMPT, List.of(usual, own));
        assertThat(due(Channel.MAIL, usual)).containsExactly("2026-12-06T08:00", "2026-12-05T22:30");
        assertThat(due(Channel.SMS, usual)).containsExactly("2026-12-07T08:00", "2026-12-07T08:00");
        assertThat(due(Channel.MAIL, own)).containsExactly("2026-12-05T22:30", "2026-12-05T22:30");
        assertThat(due(Channel.SMS, own)).containsExactly("2026-12-05T22:30", "2026-12-05T22:30");
        moveTo(ZonedDateTime.parse("2026-12-06T03:30:00Z"));
        reached.say(unique(), Urgency.ORDINARY, List.of(own));
        assertThat(due(Channel.SMS, own)).last().isEqualTo("2026-12-06T04:00");
    }

    @Test
    @ActivateRequestContext
    void nobody_is_told_by_a_way_that_they_did_not_choose() {
        staff.become("xuzhibai");
        var person = reached.person("xuzhibai");
        choosing.choose(new ChoosingMessages.Choice(true, true, null, false));
        reached.say(unique(), Urgency.PROMPT, List.of(person));
        assertThat(reached.deliveries(Channel.MAIL, person)).as("no address").isEmpty();
        reached.by(Channel.MAIL, person, "xu@yunxi.example");
        reached.by(Channel.SMS, person, "13812345678");
        choosing.choose(new ChoosingMessages.Choice(true, false, null, false));
        reached.say(unique(), Urgency.PROMPT, List.of(person));
        assertThat(reached.deliveries(Channel.MAIL, person)).hasSize(1);
        assertThat(reached.deliveries(Channel.SMS, person)).isEmpty();
        choosing.remove(Channel.MAIL);
        assertThat(contacts.own().mail()).isEmpty();
        assertThat(contacts.own().mobile()).isEqualTo("13812345678");
        assertThat(contacts.wanted(person, Channel.MAIL))
                .as("what waits goes nowhere")
                .isEmpty();
    }

    @Test
    @ActivateRequestContext
    void addresses_are_sealed_in_the_database_and_stand_under_a_key() {
        var person = reached.person("xuzhibai");
        reached.by(Channel.MAIL, person, "xu@yunxi.example");
        var sealed = (byte[])
                entities.createNativeQuery("select sealed_mail from contact where person_id = " + person.value())
                        .getSingleResult();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("yunxi");
        assertThat(contacts.opened(reached.person("chenmin"), Channel.MAIL, sealed))
                .as("moved to another row")
                .isEmpty();
        assertThat(((UnderKey) underKey).rows()).hasSize(1).containsValue(1L);
    }

    @Test
    @ActivateRequestContext
    void reviewers_within_reach_are_told_of_a_draft_and_its_drafter_that_it_came_back() {
        staff.become("chenmin");
        var version = drafting.draft(Papers.of("告知测试", "YX-DJ"), null);
        submitting.submit(version, disclosures.find(version).orElseThrow().getLock());
        var unit = cells.findByCode("YX-DJ").orElseThrow().id();
        var reviewers = rights.holders(Permission.RELEASE_DISCLOSURE, unit);
        assertThat(reviewers).contains(reached.person("xuzhibai")).doesNotContain(reached.person("chenmin"));
        assertThat(rights.holders(Permission.RELEASE_DISCLOSURE, null)).contains(reached.person("xuzhibai"));
        staff.become("xuzhibai");
        var newest = inbox.own(false, Place.BEGINNING).lines().get(0);
        var number = disclosures
                .find(disclosures.find(version).orElseThrow().disclosure())
                .orElseThrow()
                .getNumber();
        assertThat(newest.getSaid().getKey()).isEqualTo("disclosure.told.submitted");
        assertThat(newest.getSaid().getArguments()).containsExactly(number);
        assertThat(newest.getSaid().getAddress()).isEqualTo("/disclosures/" + number);
        returning.giveBack(version, disclosures.find(version).orElseThrow().getLock(), "金额有误");
        staff.become("chenmin");
        assertThat(inbox.own(true, Place.BEGINNING).lines().get(0).getSaid().getKey())
                .isEqualTo("disclosure.told.returned");
        submitting.submit(version, disclosures.find(version).orElseThrow().getLock());
        staff.become("xuzhibai");
        assertThat(inbox.own(true, Place.BEGINNING).lines().get(0).getId())
                .as("told again when it is handed in again")
                .isGreaterThan(newest.getId());
    }

    @Test
    @ActivateRequestContext
    void whoever_is_erased_is_reached_no_more() {
        var person = reached.person("yanshouzheng");
        reached.by(Channel.MAIL, person, "yan@yunxi.example");
        reached.say(unique(), Urgency.PROMPT, List.of(person));
        assertThat(traces.amounts(person).addresses()).isEqualTo(1);
        assertThat(traces.amounts(person).messages()).isPositive();
        reached.within(() -> {
            traces.forget(person);
            return null;
        });
        assertThat(traces.amounts(person)).isEqualTo(new MessageTraces.Amounts(0, 0));
    }

    @Test
    @ActivateRequestContext
    void old_messages_are_forgotten_with_their_lines() {
        var once = unique();
        var person = reached.person("xuzhibai");
        moveTo(ZonedDateTime.parse("2020-01-01T12:00:00Z"));
        reached.say(once, Urgency.ORDINARY, List.of(person));
        MovedClock.reset();
        assertThat(told(person, once)).isEqualTo(1);
        forgetting.forget();
        assertThat(told(person, once)).isZero();
    }

    @Test
    @ActivateRequestContext
    void only_the_system_administrator_sees_to_the_sending() {
        staff.become("chenmin");
        assertThatThrownBy(() -> retrying.retry(1)).isInstanceOf(NotPermitted.class);
    }

    @Test
    @ActivateRequestContext
    void what_is_stored_as_a_state_follows_from_the_moments() {
        assertThat(
                        count(
                                "select count(*) from delivery where state <> case when dropped_at is not null then 'DROPPED'"
                                        + " when sent_at is not null then 'SENT' when parked_at is not null then 'PARKED' else 'WAITING' end"))
                .isZero();
    }

    /** P: what it costs with much that waits; printed and not asserted. */
    @Test
    @ActivateRequestContext
    void what_is_due_is_found_among_much_that_waits() {
        var people = reached.some(200);
        reached.within(() -> {
            for (int i = 0; i < 200; i++) {
                entities.createNativeQuery("insert into notification (message_key, arguments, address, about_kind,"
                                + " about_id, once_key, urgency, said_at) values ('a.b', '[]', '', 'x', 1, 'much " + i
                                + "', 'ORDINARY', '2019-01-01 00:00:00')")
                        .executeUpdate();
            }
            entities.createNativeQuery("insert into delivery (notification_id, person_id, channel, state, due_at,"
                            + " next_try_at, tries, reason) select n.id, a.person_id, 'MAIL', 'WAITING',"
                            + " n.said_at, n.said_at, 0, '' from notification n join (select distinct person_id from"
                            + " account where closed_at is null) a where n.once_key like 'much %'")
                    .executeUpdate();
            return null;
        });
        long waiting = count("select count(*) from delivery where state = 'WAITING'");
        long begun = System.nanoTime();
        var claims = deliveries.claim(Channel.MAIL, unique(), 20);
        long claiming = (System.nanoTime() - begun) / 1_000_000;
        assertThat(claims).hasSize(Math.min(20, people.size()));
        begun = System.nanoTime();
        reached.say(unique(), Urgency.PROMPT, people);
        long saying = (System.nanoTime() - begun) / 1_000_000;
        System.out.println("messages: " + claims.size() + " of " + waiting + " that wait claimed in " + claiming
                + " ms; said to " + people.size() + " people in " + saying + " ms");
        reached.within(() -> entities.createNativeQuery("delete from notification where once_key like 'much %'")
                .executeUpdate());
    }

    private Notification of(String once) {
        return new Notification(
                "disclosure.told.submitted", List.of(once), "", new Subject("disclosure", 1), once, Urgency.ORDINARY);
    }

    private List<String> due(Channel channel, PersonId person) {
        return reached.deliveries(channel, person).stream()
                .map(one -> one.getDueAt().atZone(clock.getZone()).toLocalDateTime())
                .map(at -> at.withSecond(0).withNano(0).toString())
                .toList();
    }

    private void moveTo(ZonedDateTime moment) {
        MovedClock.move(Duration.between(clock.instant(), moment.toInstant()));
    }

    private long told(PersonId person, String once) {
        return count("select count(*) from inbox_line where person_id = " + person.value() + " and once_key = '" + once
                + "'");
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
