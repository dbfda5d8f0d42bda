package org.sungrid.admin.notify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sungrid.notify.Inbox;

/** How much is unread, in the frame of each page. */
@Named
@RequestScoped
public class Bell {

    @Inject
    private Inbox inbox;

    private Integer unread;

    public boolean isAny() {
        return unread() > 0;
    }

    /** Such as {@code 3}; {@code 99+} for more than is counted. */
    public String getNumber() {
        return unread() >= Inbox.MOST_COUNTED ? Inbox.MOST_COUNTED - 1 + "+" : String.valueOf(unread());
    }

    private int unread() {
        if (unread == null) {
            unread = inbox.unread();
        }
        return unread;
    }
}
