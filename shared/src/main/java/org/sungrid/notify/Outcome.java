package org.sungrid.notify;

/**
 * What became of a try to send something.
 *
 * @param reason a word that the bundle has a sentence for ({@code notify.reason.mail-away}), and possibly what fills its place,
 *     behind a space: {@code sms-status 503}; empty where it was sent. Holds no address and nothing of the message
 */
public record Outcome(Kind kind, String reason) {

    static final int LONGEST_REASON = 200;

    /** How it ended. */
    public enum Kind {
        SENT,
        /** It will never be taken: no such address. */
        REFUSED,
        /** This one was not taken now; it may be later. */
        FAILED,
        /** Nothing is taken now: what it should be sent by does not answer, or not to us. */
        UNREACHABLE
    }

    private static final Outcome SENT = new Outcome(Kind.SENT, "");

    public Outcome {
        reason = OneLine.of(reason, LONGEST_REASON);
    }

    public static Outcome sent() {
        return SENT;
    }

    public static Outcome refused(String reason) {
        return new Outcome(Kind.REFUSED, reason);
    }

    public static Outcome failed(String reason) {
        return new Outcome(Kind.FAILED, reason);
    }

    public static Outcome unreachable(String reason) {
        return new Outcome(Kind.UNREACHABLE, reason);
    }
}
