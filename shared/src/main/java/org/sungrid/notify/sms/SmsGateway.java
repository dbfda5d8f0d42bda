package org.sungrid.notify.sms;

import org.sungrid.notify.Outcome;

/** Takes short messages over. One for each way in which a bureau's provider wants them. */
public interface SmsGateway {

    /** As the setting {@code sungrid.sms.gateway} names it. */
    String name();

    /** Refuses settings that make no sense. @throws IllegalStateException after one line in the log */
    void require();

    /** Hands a message over. Answers within its timeouts, and throws nothing. */
    Outcome send(ShortMessage message);
}
