package org.sungrid.notify;

import java.util.logging.Logger;

/** A setting that makes no sense: one line in the log, and no start. */
public final class SettingsTrouble {

    private static final Logger LOG = Logger.getLogger(SettingsTrouble.class.getName());

    private SettingsTrouble() {}

    /** @param line names the setting and what it has to be; nothing of a secret */
    public static void unless(boolean good, String line) {
        if (!good) {
            LOG.severe(line);
            throw new IllegalStateException(line);
        }
    }
}
