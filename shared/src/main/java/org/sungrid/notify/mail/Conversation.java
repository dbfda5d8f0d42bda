package org.sungrid.notify.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;
import org.sungrid.notify.Outcome;

/**
 * One conversation with the mail server, for one mail. Connecting takes 3 seconds at most, each answer 30, and all of it no
 * longer than it may: a server that says a little now and then keeps every single limit and would hold its caller for ever.
 */
final class Conversation {

    private static final Logger LOG = Logger.getLogger(Conversation.class.getName());

    private static final String CONNECTING_MILLIS = "3000";
    private static final String ANSWERING_MILLIS = "30000";

    /** Of a server that lasts too long. */
    private static final String SLOW = "mail-slow";

    private final MailSettings settings;
    private final CutSockets sockets = new CutSockets();
    private final Session session;

    /**
     * @param ownHost how we present ourselves
     * @param tls knows which servers to trust
     */
    Conversation(MailSettings settings, String ownHost, SSLSocketFactory tls) {
        this.settings = settings;
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
        properties.put("mail.smtp.ssl.socketFactory", tls);
        properties.put("mail.smtp.socketFactory", sockets);
        // Or it would connect once more with a socket that nobody can cut.
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.localhost", ownHost);
        session = Session.getInstance(properties);
    }

    /** In which the mail is to be made. */
    Session session() {
        return session;
    }

    /**
     * Hands the mail over.
     *
     * @param longest after which the conversation is cut
     * @param watch cuts it
     */
    Outcome hand(MimeMessage mail, Duration longest, ScheduledExecutorService watch) throws MessagingException {
        var transport = session.getTransport("smtp");
        var cutting = watch.schedule(sockets::cut, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            connect(transport);
            return hand(transport, mail);
        } catch (AuthenticationFailedException refused) {
            return Outcome.unreachable("mail-login");
        } catch (MessagingException away) {
            // Nothing was said of this mail yet: it is not the one to blame.
            return Outcome.unreachable(sockets.isCut() ? SLOW : "mail-away");
        } finally {
            cutting.cancel(false);
            part(transport);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.user().isPresent()) {
            transport.connect(settings.host(), settings.port(), settings.user().get(), settings.password());
        } else {
            transport.connect(settings.host(), settings.port(), null, null);
        }
    }

    private Outcome hand(Transport transport, MimeMessage mail) {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Outcome.sent();
        } catch (SendFailedException failed) {
            // Told apart by the server: an address that it will never take, and one that it does not take now.
            Address[] never = failed.getInvalidAddresses();
            return never != null && never.length > 0 ? Outcome.refused("mail-refuses") : Outcome.failed("mail-not-now");
        } catch (MessagingException broken) {
            return Outcome.failed(sockets.isCut() ? SLOW : "mail-broke-off");
        }
    }

    /** Whatever happens at the parting changes nothing of what was taken before. */
    private void part(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException broken) {
            LOG.log(Level.FINE, "The mail server broke off at the parting", broken);
        } finally {
            sockets.cut();
        }
    }
}
