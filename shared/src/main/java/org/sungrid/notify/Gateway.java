package org.sungrid.notify;

/** What a channel sends by. */
public interface Gateway {

    Channel channel();

    /** Whether the settings name one. What they say wrongly keeps the admin from starting. */
    boolean isOn();

    /**
     * Refuses to go on with settings that make no sense.
     *
     * @throws IllegalStateException after one line in the log
     */
    void require();

    /** Sends, outside of any transaction. Each wait for the other side has its timeout. */
    Outcome send(Outgoing outgoing);
}
