package org.sungrid.notify.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.notify.Channel;
import org.sungrid.notify.Gateway;
import org.sungrid.notify.Outcome;
import org.sungrid.notify.Outgoing;

/**
 * Hands mails to the server that the settings name, each in a conversation of its own. Connecting takes 3 seconds at most,
 * each answer 30. The name of a mail ({@code Message-ID}) follows from its delivery: the same at each try.
 */
@ApplicationScoped
class MailGateway implements Gateway {

    private static final Logger LOG = Logger.getLogger(MailGateway.class.getName());

    private static final String CONNECTING_MILLIS = "3000";
    private static final String ANSWERING_MILLIS = "30000";

    @Inject
    private MailSettings settings;

    @Inject
    @ConfigProperty(name = "sungrid.admin.address")
    private String admin;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name")
    private String bureau;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name.en")
    private String bureauInEnglish;

    @Inject
    private Clock clock;

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public void require() {
        settings.require();
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        var session = session();
        try {
            var mail = written(session, outgoing);
            var transport = session.getTransport("smtp");
            try {
                connect(transport);
                return hand(transport, mail);
            } catch (AuthenticationFailedException refused) {
                return Outcome.unreachable("mail-login");
            } catch (MessagingException away) {
                return Outcome.unreachable("mail-away");
            } finally {
                part(transport);
            }
        } catch (MessagingException | UnsupportedEncodingException trouble) {
            return Outcome.failed("unforeseen " + trouble.getClass().getSimpleName());
        }
    }

    /** Whatever happens at the parting changes nothing of what was taken before. */
    private static void part(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException broken) {
            LOG.log(Level.FINE, "The mail server broke off at the parting", broken);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.user().isPresent()) {
            transport.connect(settings.host(), settings.port(), settings.user().get(), settings.password());
        } else {
            transport.connect(settings.host(), settings.port(), null, null);
        }
    }

    private static Outcome hand(Transport transport, MimeMessage mail) {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Outcome.sent();
        } catch (SendFailedException failed) {
            // Told apart by the server: an address that it will never take, and one that it does not take now.
            Address[] never = failed.getInvalidAddresses();
            return never != null && never.length > 0 ? Outcome.refused("mail-refuses") : Outcome.failed("mail-not-now");
        } catch (MessagingException broken) {
            return Outcome.failed("mail-broke-off");
        }
    }

    private Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", CONNECTING_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWERING_MILLIS);
        // What was taken stays taken, whatever the server has to say at the parting.
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.writetimeout", ANSWERING_MILLIS);
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.isStartTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.isStartTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.localhost", ownHost());
        return Session.getInstance(properties);
    }

    private MimeMessage written(Session session, Outgoing outgoing)
            throws MessagingException, UnsupportedEncodingException {
        var text = MailText.of(outgoing, bureau, bureauInEnglish, admin);
        var mail = new Named(session, outgoing.id() + "@" + ownHost());
        mail.setFrom(new InternetAddress(settings.from(), bureau, StandardCharsets.UTF_8.name()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(outgoing.to(), true));
        mail.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        // So that nobody's answering machine answers.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setText(text.body(), StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }

    /** What follows the at sign in names of mails, and how we present ourselves. */
    private String ownHost() {
        return URI.create(admin.strip()).getHost();
    }

    /** A mail whose name we choose; by itself the library draws one anew for each try. */
    private static final class Named extends MimeMessage {

        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + name + ">");
        }
    }
}
