package org.sungrid.grid;

/** A telephone number as lists show it: enough to tell one from another, not enough to ring. */
public final class MaskedPhone {

    private static final int SHOWN_BEFORE = 3;
    private static final int SHOWN_BEHIND = 2;

    private MaskedPhone() {}

    /** The first three and the last two signs, where at least as many are left out; otherwise none. */
    public static String of(String phone) {
        if (phone.isEmpty()) {
            return "";
        }
        boolean shown = phone.length() >= 2 * (SHOWN_BEFORE + SHOWN_BEHIND);
        return shown
                ? phone.substring(0, SHOWN_BEFORE) + "****" + phone.substring(phone.length() - SHOWN_BEHIND)
                : "****";
    }
}
