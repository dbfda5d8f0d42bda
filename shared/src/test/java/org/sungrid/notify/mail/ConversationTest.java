package org.sungrid.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.notify.Outcome;

/** Conversations with a mail server: sealed from STARTTLS on, with a password, and cut where they last too long. */
@Tag("F-39")
class ConversationTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    private static SSLSocketFactory here;
    private static SSLSocketFactory elsewhere;
    private static ScheduledExecutorService watch;

    @BeforeAll
    static void begin() throws Exception {
        here = tls("ip:127.0.0.1");
        elsewhere = tls("dns:mail.example");
        watch = Executors.newSingleThreadScheduledExecutor();
    }

    @AfterAll
    static void end() {
        watch.shutdownNow();
    }

    /** Of a server with a certificate for this name, and of a client that trusts it. */
    private static SSLSocketFactory tls(String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve(name.replace(':', '-') + ".p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=small mail server",
                        "-ext",
                        "SAN=" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        var password = "changeit".toCharArray();
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setCertificateEntry("server", store.getCertificate("mykey"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(own);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static Outcome talk(
            SmallMailServer server, String password, boolean startTls, SSLSocketFactory trusted, Duration longest)
            throws MessagingException {
        var settings = new MailSettings(
                Optional.of("127.0.0.1"),
                String.valueOf(server.port()),
                Optional.ofNullable(password).map(any -> "sungrid"),
                Optional.ofNullable(password),
                Optional.of("sungrid@yunxi.example"),
                String.valueOf(startTls),
                "60");
        settings.require();
        var conversation = new Conversation(settings, "127.0.0.1", trusted);
        var mail = new MimeMessage(conversation.session());
        mail.setFrom(new InternetAddress("sungrid@yunxi.example"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("somebody@yunxi.example"));
        mail.setText("any");
        mail.saveChanges();
        return conversation.hand(mail, longest, watch);
    }

    @Test
    void with_starttls_password_and_mail_go_sealed_to_a_server_whose_name_and_certificate_are_right() throws Exception {
        try (var server = new SmallMailServer(here)) {
            assertThat(talk(server, SmallMailServer.SECRET, true, here, LONG)).isEqualTo(Outcome.sent());
            assertThat(server.heardOpenly).hasSize(2).last().isEqualTo("STARTTLS");
            assertThat(server.heardSealed)
                    .extracting(line -> line.split("[ :]")[0])
                    .startsWith("EHLO", "AUTH", "MAIL", "RCPT", "DATA");
        }
    }

    @Test
    void a_server_that_is_not_trusted_has_another_name_or_offers_no_tls_hears_neither_password_nor_mail()
            throws Exception {
        try (var stranger = new SmallMailServer(elsewhere);
                var misnamed = new SmallMailServer(elsewhere);
                var open = new SmallMailServer(null)) {
            for (var outcome : new Outcome[] {
                talk(stranger, SmallMailServer.SECRET, true, here, LONG),
                talk(misnamed, SmallMailServer.SECRET, true, elsewhere, LONG),
                talk(open, SmallMailServer.SECRET, true, here, LONG)
            }) {
                assertThat(outcome).isEqualTo(Outcome.unreachable("mail-away"));
            }
            for (var server : new SmallMailServer[] {stranger, misnamed, open}) {
                assertThat(server.heardOpenly).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
                assertThat(server.heardSealed).isEmpty();
            }
        }
    }

    @Test
    void a_password_that_is_not_taken_is_no_fault_of_the_mail() throws Exception {
        try (var server = new SmallMailServer(here)) {
            assertThat(talk(server, "wrong", true, here, LONG)).isEqualTo(Outcome.unreachable("mail-login"));
            assertThat(talk(server, SmallMailServer.SECRET, true, here, LONG)).isEqualTo(Outcome.sent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EHLO", "RCPT", "DATA"})
    void a_server_that_says_a_byte_now_and_then_is_cut_and_the_next_conversation_is_whole(String word)
            throws Exception {
        try (var server = new SmallMailServer(null)) {
            server.dribblesAt = word;
            var outcome = talk(server, null, false, here, Duration.ofMillis(300));
            assertThat(outcome)
                    .as("before anything of the mail was said it is not the mail's fault")
                    .isEqualTo(
                            word.isEmpty() || word.equals("EHLO")
                                    ? Outcome.unreachable("mail-slow")
                                    : Outcome.failed("mail-slow"));
            server.dribblesAt = null;
            assertThat(talk(server, null, false, here, LONG)).isEqualTo(Outcome.sent());
        }
    }

    @Test
    void a_sealed_conversation_is_cut_as_well() throws Exception {
        try (var server = new SmallMailServer(here)) {
            server.dribblesAt = "RCPT";
            assertThat(talk(server, SmallMailServer.SECRET, true, here, Duration.ofSeconds(2)))
                    .isEqualTo(Outcome.failed("mail-slow"));
        }
    }
}
