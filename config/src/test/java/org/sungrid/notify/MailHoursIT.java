package org.sungrid.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.MovedClock;
import org.sungrid.bench.Inside;
import org.sungrid.id.PersonId;

/**
 * What is tried again keeps the hours of whom it is for; a mail server that never comes to an end holds up one mail; a mail
 * goes with a password. Quiet from 21:00 to 08:00, by the clock of the tests, whose zone is UTC.
 */
@ArquillianTest
class MailHoursIT {

    private static final String PASSWORD = "correct horse";

    /** A Wednesday. */
    private static final String EVENING = "2027-03-03T20:50:00Z";

    private static final String MORNING = "2027-03-04T08:00:00Z";

    @Inject
    Sending sending;

    @Inject
    Deliveries deliveries;

    @Inject
    ChannelStates states;

    @Inject
    Reached reached;

    @Inject
    Clock clock;

    private int port;
    private PersonId person;

    @Deployment
    static WebArchive deployment() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var settings = """
                sungrid.mail.host=127.0.0.1
                sungrid.mail.port=%d
                sungrid.mail.starttls=false
                sungrid.mail.from=sungrid@yunxi.example
                sungrid.mail.user=sungrid
                sungrid.mail.password=%s
                sungrid.mail.longest.seconds=1
                sungrid.sms.gateway=file
                sungrid.messages.quiet=21:00-08:00
                """.formatted(free, PASSWORD);
        return Inside.warWith(settings, MailHoursIT.class, Reached.class, FaultyMailServer.class, MovedClock.class)
                .addAsLibraries(Inside.jarOf(GreenMail.class))
                .addAsResource(new StringAsset(String.valueOf(free)), "mail-port");
    }

    @BeforeEach
    void begin() throws IOException {
        if (reached != null) {
            reached.clear();
            try (var given = MailHoursIT.class.getResourceAsStream("/mail-port")) {
                port = Integer.parseInt(new String(given.readAllBytes(), StandardCharsets.US_ASCII));
            }
            person = reached.person("xuzhibai");
        }
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
    @Tag("M22")
    @Tag("F-39")
    void a_repetition_waits_for_the_morning_and_what_is_prompt_goes_before_it() throws Exception {
        moveTo(EVENING);
        reached.by(Channel.MAIL, person, FaultyMailServer.FULL + "@yunxi.example");
        try (var faulty = new FaultyMailServer(port)) {
            reached.say(unique(), Urgency.ORDINARY, List.of(person));
            reached.say(unique(), Urgency.ORDINARY, List.of(person));
            for (var moment : List.of("20:50", "20:52", "20:58")) {
                moveTo("2027-03-03T" + moment + ":30Z");
                sending.run(Channel.MAIL);
            }
            assertThat(faulty.asked).as("before the quiet hours").hasSize(3);
            faulty.full = false;
            for (var moment : List.of("2027-03-03T21:15:00Z", "2027-03-04T02:00:00Z", "2027-03-04T07:59:00Z")) {
                moveTo(moment);
                sending.run(Channel.MAIL);
            }
            assertThat(faulty.asked).as("in the quiet hours").hasSize(3);
            assertThat(reached.deliveries(Channel.MAIL, person))
                    .extracting(Delivery::getTries)
                    .as("to be put off is no try")
                    .containsExactly(3, 0);

            reached.say(unique(), Urgency.PROMPT, List.of(person));
            sending.run(Channel.MAIL);
            assertThat(told(person)).containsExactly(DeliveryState.WAITING, DeliveryState.WAITING, DeliveryState.SENT);
            moveTo(MORNING);
            sending.run(Channel.MAIL);
            sending.run(Channel.MAIL);
            assertThat(told(person)).containsOnly(DeliveryState.SENT);
            assertThat(faulty.taken).hasSize(3);
        }
    }

    @Test
    @ActivateRequestContext
    @Tag("M22")
    @Tag("F-39")
    void a_server_that_is_back_in_the_night_takes_what_is_prompt_then_and_the_rest_in_the_morning() throws Exception {
        moveTo(EVENING);
        var people = reached.some(30);
        people.forEach(one -> reached.by(Channel.MAIL, one, "p" + one.value() + "@yunxi.example"));
        for (int i = 0; i < 2; i++) {
            reached.say(unique(), Urgency.ORDINARY, people);
        }
        sending.run(Channel.MAIL);
        assertThat(down().getDownSince()).as("nobody is there").isNotNull();
        moveTo("2027-03-03T23:00:00Z");
        reached.say(unique(), Urgency.PROMPT, List.of(people.get(people.size() - 1)));
        try (var faulty = new FaultyMailServer(port)) {
            sending.run(Channel.MAIL);
            assertThat(faulty.taken).as("one look is enough").hasSize(1);
            assertThat(down().getDownSince()).isNull();
            moveTo(MORNING);
            for (int i = 0; i < 4; i++) {
                sending.run(Channel.MAIL);
            }
            assertThat(faulty.taken).hasSize(2 * people.size() + 1);
            System.out.println("quiet hours: " + 2 * people.size() + " mails put off to the morning by one look");
        }
    }

    @Test
    @ActivateRequestContext
    @Tag("M22")
    void the_repetition_of_a_short_message_waits_for_a_working_day() {
        // A Friday.
        moveTo("2027-03-05T20:59:30Z");
        reached.by(Channel.SMS, person, "13812345678");
        reached.say(unique(), Urgency.PROMPT, List.of(person));
        var claim = claim();
        assertThat(deliveries.outgoing(claim)).isPresent();
        deliveries.note(claim, Outcome.failed("sms-slow"));
        for (var moment : List.of("2027-03-05T21:05:00Z", "2027-03-06T12:00:00Z", "2027-03-07T23:59:00Z")) {
            moveTo(moment);
            deliveries
                    .claim(Channel.SMS, unique(), 20)
                    .forEach(one ->
                            assertThat(deliveries.outgoing(one)).as(moment).isEmpty());
        }
        moveTo("2027-03-08T07:59:00Z");
        assertThat(deliveries.claim(Channel.SMS, unique(), 20)).isEmpty();
        moveTo("2027-03-08T08:00:00Z");
        assertThat(deliveries.outgoing(claim())).isPresent();
    }

    @Test
    @ActivateRequestContext
    @Tag("F-39")
    @Tag("F-38")
    void a_server_that_says_a_byte_at_a_time_holds_up_one_mail_and_not_those_behind_it() throws Exception {
        moveTo("2027-03-04T10:00:00Z");
        var others = new ArrayList<>(reached.some(6));
        others.remove(person);
        reached.by(Channel.MAIL, person, FaultyMailServer.SLOW + "@yunxi.example");
        others.forEach(one -> reached.by(Channel.MAIL, one, "p" + one.value() + "@yunxi.example"));
        reached.say(unique(), Urgency.PROMPT, List.of(person));
        reached.say(unique(), Urgency.PROMPT, others);
        try (var faulty = new FaultyMailServer(port)) {
            sending.run(Channel.MAIL);
            assertThat(faulty.taken).hasSize(others.size());
            assertThat(reached.deliveries(Channel.MAIL, person)).singleElement().satisfies(slow -> {
                assertThat(slow.getState()).isEqualTo(DeliveryState.WAITING);
                assertThat(slow.getTries()).isEqualTo(1);
                assertThat(slow.getReason()).isEqualTo("mail-slow");
            });
            assertThat(down().getDownSince()).isNull();
        }
    }

    @Test
    @ActivateRequestContext
    @Tag("M22")
    @Tag("F-39")
    void a_mail_goes_with_the_password_of_the_settings_and_one_that_is_not_taken_costs_no_try() throws Exception {
        moveTo("2027-03-04T10:00:00Z");
        reached.by(Channel.MAIL, person, "xuzhibai@yunxi.example");
        reached.say(unique(), Urgency.PROMPT, List.of(person));
        var other = open("another password");
        try {
            sending.run(Channel.MAIL);
            assertThat(other.getReceivedMessages()).isEmpty();
        } finally {
            other.stop();
        }
        assertThat(down().getReason()).isEqualTo("mail-login");
        assertThat(reached.deliveries(Channel.MAIL, person))
                .extracting(Delivery::getTries)
                .containsExactly(0);
        moveTo("2027-03-04T10:10:00Z");
        var server = open(PASSWORD);
        try {
            sending.run(Channel.MAIL);
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    private GreenMail open(String password) {
        var opened = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        opened.setUser("sungrid@yunxi.example", "sungrid", password);
        opened.start();
        return opened;
    }

    private Deliveries.Claim claim() {
        return deliveries.claim(Channel.SMS, unique(), 20).get(0);
    }

    private List<DeliveryState> told(PersonId to) {
        return reached.deliveries(Channel.MAIL, to).stream()
                .map(Delivery::getState)
                .toList();
    }

    private ChannelState down() {
        return states.all().stream()
                .filter(one -> one.getChannel() == Channel.MAIL)
                .findFirst()
                .orElseThrow();
    }

    private void moveTo(String moment) {
        MovedClock.move(Duration.between(clock.instant(), Instant.parse(moment)));
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
