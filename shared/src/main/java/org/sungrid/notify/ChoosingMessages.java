package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.audit.Audit;
import org.sungrid.grid.Person;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Repeated;

/** Everybody chooses by which ways they are told something beside their inbox, and when. */
@ApplicationScoped
public class ChoosingMessages {

    @Inject
    private Contacts contacts;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /**
     * What somebody chooses. A way without an address is not taken.
     *
     * @param quiet {@code null} for the bureau's quiet hours
     * @param smsOnDaysOff whether short messages may come on days off as well
     */
    public record Choice(boolean byMail, boolean bySms, QuietHours quiet, boolean smsOnDaysOff) {}

    @Repeated
    @Transactional
    public void choose(Choice choice) {
        var actor = current.get();
        var contact = contacts.locked(actor.person());
        contact.choose(Channel.MAIL, choice.byMail());
        contact.choose(Channel.SMS, choice.bySms());
        contact.keepQuiet(choice.quiet(), choice.smsOnDaysOff());
        audit.done(
                actor.who(), "ChoosingMessages", Person.SUBJECT, actor.person().value(), "");
    }

    /** Takes an address out; nothing is sent there any more. */
    @Repeated
    @Transactional
    public void remove(Channel channel) {
        var actor = current.get();
        contacts.locked(actor.person()).remove(channel);
        contacts.awaited(actor.person(), channel).ifPresent(AwaitedAddress::end);
        audit.done(
                actor.who(), "ChoosingMessages", Person.SUBJECT, actor.person().value(), "removed " + channel.name());
    }
}
