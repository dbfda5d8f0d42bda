package org.sungrid.notify.mail;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.notify.Channel;
import org.sungrid.notify.Gateway;
import org.sungrid.notify.Outcome;
import org.sungrid.notify.Outgoing;

/**
 * Hands mails to the server that the settings name, each in a {@link Conversation} of its own. The name of a mail
 * ({@code Message-ID}) follows from its delivery: the same at each try.
 */
@ApplicationScoped
class MailGateway implements Gateway {

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

    @Resource
    private ManagedThreadFactory threads;

    private ScheduledExecutorService watch;

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
        var conversation = new Conversation(settings, ownHost(), (SSLSocketFactory) SSLSocketFactory.getDefault());
        try {
            return conversation.hand(written(conversation.session(), outgoing), settings.longest(), watch());
        } catch (MessagingException | UnsupportedEncodingException trouble) {
            return Outcome.failed("unforeseen " + trouble.getClass().getSimpleName());
        }
    }

    /**
     * Made when it is first needed: it has a thread. Not the server's own schedule, which does not work for what a listener
     * began, see {@link org.sungrid.time.Repeating}.
     */
    private synchronized ScheduledExecutorService watch() {
        if (watch == null) {
            watch = Executors.newSingleThreadScheduledExecutor(threads);
        }
        return watch;
    }

    @PreDestroy
    synchronized void end() {
        if (watch != null) {
            watch.shutdownNow();
        }
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
