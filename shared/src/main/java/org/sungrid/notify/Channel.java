package org.sungrid.notify;

import java.util.Locale;

/** A way by which a message leaves the house. The inbox is none: what stands there is there when the act is. */
public enum Channel {
    MAIL,
    SMS;

    public String labelKey() {
        return "notify.channel." + code();
    }

    /** As addresses and forms know it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
