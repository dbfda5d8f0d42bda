package org.sungrid.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.DraftingDisclosure;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.ReturningDraft;
import org.sungrid.disclosure.Staff;
import org.sungrid.disclosure.SubmittingDraft;
import org.sungrid.id.PersonId;

/**
 * E-mail, by a mail server (GreenMail) that runs for these tests alone and is shut down in between. The admin of the bureau
 * under test has no mail server and leaves these deliveries alone.
 */
@ArquillianTest
class MailIT {

    private static final String CANARY = "金丝雀八七六五四三";

    @Inject
    Sending sending;

    @Inject
    Deliveries deliveries;

    @Inject
    ChannelStates states;

    @Inject
    Gateways gateways;

    @Inject
    ProvingAddress proving;

    @Inject
    RetryingDelivery retrying;

    @Inject
    DiscardingDelivery discarding;

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

    @Resource
    ManagedExecutorService threads;

    private GreenMail server;
    private int port;

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
                sungrid.sms.gateway=
                sungrid.messages.quiet=00:00-00:00
                """.formatted(free);
        return Inside.warWith(
                        settings,
                        MailIT.class,
                        Reached.class,
                        FaultyMailServer.class,
                        MovedClock.class,
                        Staff.class,
                        Papers.class)
                .addAsLibraries(Inside.jarOf(GreenMail.class))
                .addAsResource(new StringAsset(String.valueOf(free)), "mail-port");
    }

    @BeforeEach
    void begin() throws IOException {
        if (reached != null) {
            reached.clear();
            try (var given = MailIT.class.getResourceAsStream("/mail-port")) {
                port = Integer.parseInt(new String(given.readAllBytes(), StandardCharsets.US_ASCII));
            }
            server = open();
        }
    }

    @AfterEach
    void end() {
        if (server != null) {
            server.stop();
            MovedClock.reset();
            reached.clear();
        }
    }

    private GreenMail open() {
        var opened = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        opened.start();
        return opened;
    }

    @Test
    @ActivateRequestContext
    @Tag("M22")
    void a_mail_arrives_as_it_was_said_and_goes_to_an_address_that_its_owner_proved() throws Exception {
        staff.become("xuzhibai");
        proving.ask(Channel.MAIL, "Xu.ZhiBai@yunxi.example");
        var asked = server.getReceivedMessages()[0];
        var code = Pattern.compile("[0-9]{6}").matcher(body(asked));
        assertThat(code.find()).isTrue();
        var person = reached.person("xuzhibai");
        reached.say("too-early", Urgency.PROMPT, List.of(person));
        assertThat(reached.deliveries(Channel.MAIL, person))
                .as("what is not proved is not used")
                .isEmpty();
        var wrong = code.group().equals("000000") ? "000001" : "000000";
        Staff.assertRefused(() -> proving.prove(Channel.MAIL, wrong), "notify.refusal.code.wrong");
        Staff.assertRefused(() -> proving.ask(Channel.MAIL, "someone@else.example"), "notify.refusal.code.soon");
        proving.prove(Channel.MAIL, code.group());

        var once = unique();
        reached.say(once, Urgency.PROMPT, List.of(person));
        reached.say(once, Urgency.PROMPT, List.of(person));
        sending.run(Channel.MAIL);
        assertThat(server.getReceivedMessages()).hasSize(2);
        var mail = server.getReceivedMessages()[1];
        System.out.println("a mail as received:\n" + GreenMailUtil.getWholeMessage(mail) + "\nsubject: "
                + mail.getSubject() + "\nbody:\n" + body(mail));
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0]).hasToString("xu.zhibai@yunxi.example");
        assertThat(mail.getSubject()).startsWith("【").endsWith("】" + once + " 已提交，等待审核发布。");
        assertThat(mail.getHeader("Message-ID")[0]).matches("<sungrid\\.[0-9]+\\.[a-z0-9]+@127\\.0\\.0\\.1>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(body(mail))
                .containsSubsequence(
                        once + " 已提交，等待审核发布。", "/disclosures/F-2026-0001", "----------", once + " waits to be");
        assertThat(reached.deliveries(Channel.MAIL, person))
                .extracting(Delivery::getState)
                .containsExactly(DeliveryState.SENT);
    }

    @Test
    @ActivateRequestContext
    @Tag("S-25")
    void what_somebody_typed_about_a_matter_is_in_no_mail() throws Exception {
        reached.by(Channel.MAIL, reached.person("xuzhibai"), "xuzhibai@yunxi.example");
        reached.by(Channel.MAIL, reached.person("chenmin"), "chenmin@yunxi.example");
        staff.become("chenmin");
        var version = drafting.draft(Papers.of(CANARY, "YX-DJ"), null);
        submitting.submit(version, disclosures.find(version).orElseThrow().getLock());
        staff.become("xuzhibai");
        returning.giveBack(
                version, disclosures.find(version).orElseThrow().getLock(), CANARY + "\r\nBcc: x@evil.example");
        sending.run(Channel.MAIL);
        var number = disclosures
                .find(disclosures.find(version).orElseThrow().disclosure())
                .orElseThrow()
                .getNumber();
        var received = Arrays.asList(server.getReceivedMessages());
        assertThat(received).hasSize(2).allSatisfy(mail -> {
            assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("evil");
            assertThat(mail.getSubject()).contains(number).doesNotContain(CANARY);
            assertThat(body(mail)).contains(number).doesNotContain(CANARY);
        });
        assertThat(received)
                .extracting(mail -> mail.getRecipients(Message.RecipientType.TO)[0].toString())
                .containsExactlyInAnyOrder("xuzhibai@yunxi.example", "chenmin@yunxi.example");
    }

    @Test
    @ActivateRequestContext
    @Tag("F-39")
    void F_39_after_an_hour_without_a_mail_server_everything_comes_once_and_in_order() throws Exception {
        var people = List.of(reached.person("xuzhibai"), reached.person("chenmin"));
        for (var person : people) {
            reached.by(Channel.MAIL, person, "p" + person.value() + "@yunxi.example");
        }
        server.stop();
        var said = new ArrayList<String>();
        int looks = 0;
        for (int minute = 0; minute < 60; minute++) {
            if (minute % 6 == 0) {
                said.add(unique());
                reached.say(said.get(said.size() - 1), Urgency.PROMPT, people);
            }
            MovedClock.move(Duration.ofMinutes(1));
            sending.run(Channel.MAIL);
            looks++;
        }
        for (var person : people) {
            assertThat(reached.deliveries(Channel.MAIL, person)).hasSize(10).allSatisfy(delivery -> {
                assertThat(delivery.getState()).isEqualTo(DeliveryState.WAITING);
                assertThat(delivery.getTries())
                        .as("a server that is down costs no try")
                        .isZero();
            });
        }
        assertThat(state().getDownSince()).isNotNull();

        server = open();
        MovedClock.move(Duration.ofMinutes(6));
        sending.run(Channel.MAIL);
        sending.run(Channel.MAIL);
        var received = Arrays.asList(server.getReceivedMessages());
        assertThat(received).hasSize(20);
        for (var person : people) {
            assertThat(received.stream()
                            .filter(mail -> to(mail).startsWith("p" + person.value() + "@"))
                            .map(MailIT::told)
                            .toList())
                    .as("each once, in order")
                    .isEqualTo(said);
        }
        assertThat(state().getDownSince()).isNull();
        System.out.println("F-39: a mail server away for 60 minutes, " + looks + " looks, then " + received.size()
                + " mails to " + people.size() + " people, each once and in order");
    }

    @Test
    @ActivateRequestContext
    @Tag("F-39")
    void who_dies_between_sending_and_noting_sends_again_under_the_same_name() throws Exception {
        var person = reached.person("xuzhibai");
        reached.by(Channel.MAIL, person, "xuzhibai@yunxi.example");
        reached.say(unique(), Urgency.PROMPT, List.of(person));
        var claim = deliveries.claim(Channel.MAIL, "a node that dies", 20).get(0);
        gateways.of(Channel.MAIL).send(deliveries.outgoing(claim).orElseThrow());
        sending.run(Channel.MAIL);
        assertThat(server.getReceivedMessages()).as("while it is claimed").hasSize(1);

        MovedClock.move(Duration.ofMinutes(11));
        sending.run(Channel.MAIL);
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[1].getMessageID())
                .isEqualTo(server.getReceivedMessages()[0].getMessageID());
        deliveries.note(claim, Outcome.failed("what the dead would say"));
        assertThat(reached.deliveries(Channel.MAIL, person).get(0).getState())
                .as("who comes late has no say")
                .isEqualTo(DeliveryState.SENT);
    }

    @Test
    @ActivateRequestContext
    @Tag("F-39")
    @Tag("F-38")
    void a_refused_address_is_parked_at_once_and_the_others_flow() throws Exception {
        server.stop();
        var unknown = reached.person("xuzhibai");
        var good = reached.person("chenmin");
        reached.by(Channel.MAIL, unknown, FaultyMailServer.UNKNOWN + "@yunxi.example");
        reached.by(Channel.MAIL, good, "good@yunxi.example");
        try (var faulty = new FaultyMailServer(port)) {
            reached.say(unique(), Urgency.PROMPT, List.of(unknown, good));
            reached.say(unique(), Urgency.PROMPT, List.of(unknown, good));
            sending.run(Channel.MAIL);
            assertThat(faulty.taken).containsExactly("good@yunxi.example", "good@yunxi.example");
            var parked = reached.deliveries(Channel.MAIL, unknown);
            assertThat(parked).hasSize(2).allSatisfy(delivery -> {
                assertThat(delivery.getState()).isEqualTo(DeliveryState.PARKED);
                assertThat(delivery.getReason()).isEqualTo("mail-refuses");
            });

            staff.become("luochunxiao");
            assertThat(deliveries.parked(org.sungrid.paging.Place.BEGINNING).lines())
                    .extracting(Deliveries.ParkedLine::address)
                    .containsExactly("u****@yunxi.example", "u****@yunxi.example");
            Staff.assertRefused(() -> discarding.discard(parked.get(0).getId(), " "), "notify.refusal.discard.reason");
            discarding.discard(parked.get(0).getId(), "地址写错了");
            Staff.assertRefused(() -> retrying.retry(parked.get(0).getId()), "notify.refusal.not-parked");
            reached.by(Channel.MAIL, unknown, "known@yunxi.example");
            retrying.retry(parked.get(1).getId());
            sending.run(Channel.MAIL);
            assertThat(faulty.taken).last().isEqualTo("known@yunxi.example");
            assertThat(reached.deliveries(Channel.MAIL, unknown))
                    .extracting(Delivery::getState)
                    .containsExactly(DeliveryState.DROPPED, DeliveryState.SENT);
        }
    }

    @Test
    @ActivateRequestContext
    @Tag("F-39")
    void what_is_not_taken_now_is_tried_for_a_day_and_what_comes_after_it_waits() throws Exception {
        server.stop();
        var person = reached.person("xuzhibai");
        reached.by(Channel.MAIL, person, FaultyMailServer.FULL + "@yunxi.example");
        try (var faulty = new FaultyMailServer(port)) {
            reached.say(unique(), Urgency.PROMPT, List.of(person));
            reached.say(unique(), Urgency.PROMPT, List.of(person));
            int tries = 0;
            for (int hour = 0; hour < 40 && states(person).get(0) == DeliveryState.WAITING; hour++) {
                assertThat(states(person).get(1)).isEqualTo(DeliveryState.WAITING);
                sending.run(Channel.MAIL);
                MovedClock.move(Duration.ofHours(1));
                tries = reached.deliveries(Channel.MAIL, person).get(0).getTries();
                assertThat(faulty.asked).as("the first alone is tried").hasSizeBetween(tries, tries + 1);
            }
            assertThat(states(person).get(0)).isEqualTo(DeliveryState.PARKED);
            assertThat(tries).isEqualTo(9);
            faulty.full = false;
            MovedClock.move(Duration.ofHours(13));
            sending.run(Channel.MAIL);
            assertThat(states(person)).containsExactly(DeliveryState.PARKED, DeliveryState.SENT);
            assertThat(faulty.taken).hasSize(1);
        }
    }

    @Test
    @ActivateRequestContext
    @Tag("F-39")
    void several_nodes_send_each_once_and_each_persons_in_order() throws Exception {
        var people = reached.some(12);
        people.forEach(person -> reached.by(Channel.MAIL, person, "p" + person.value() + "@yunxi.example"));
        var said = IntStream.range(0, 5).mapToObj(any -> unique()).toList();
        said.forEach(one -> reached.say(one, Urgency.PROMPT, people));
        var running = new ArrayList<Future<?>>();
        for (int node = 0; node < 4; node++) {
            running.add(threads.submit(() -> {
                for (int i = 0; i < 4; i++) {
                    sending.run(Channel.MAIL);
                }
            }));
        }
        for (var one : running) {
            one.get();
        }
        sending.run(Channel.MAIL);
        var received = Arrays.asList(server.getReceivedMessages());
        assertThat(received).hasSize(60);
        for (var person : people) {
            assertThat(received.stream()
                            .filter(mail -> to(mail).startsWith("p" + person.value() + "@"))
                            .map(MailIT::told)
                            .toList())
                    .isEqualTo(said);
        }
    }

    private List<DeliveryState> states(PersonId person) {
        return reached.deliveries(Channel.MAIL, person).stream()
                .map(Delivery::getState)
                .toList();
    }

    private ChannelState state() {
        return states.all().stream()
                .filter(one -> one.getChannel() == Channel.MAIL)
                .findFirst()
                .orElseThrow();
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What its subject tells apart. */
    private static String told(MimeMessage mail) {
        try {
            return mail.getSubject().replaceFirst(".*】([0-9a-f-]+) .*", "$1");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString();
    }
}
