package org.sungrid.notify;

import java.util.Locale;

/** How far a delivery is. */
public enum DeliveryState {
    WAITING,
    SENT,
    /** It can't be sent, or was tried too often; somebody has to look. */
    PARKED,
    /** Given up by somebody, or nobody is there any more who wants it. */
    DROPPED;

    public String labelKey() {
        return "notify.state." + name().toLowerCase(Locale.ROOT);
    }
}
