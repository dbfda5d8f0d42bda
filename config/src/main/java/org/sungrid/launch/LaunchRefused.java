package org.sungrid.launch;

/** The launcher will not start, or could not; the message is the one line that tells the operator what to do. */
public final class LaunchRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;

    public LaunchRefused(String key, Object... args) {
        super(Words.both("refused." + key, args), null, false, false);
        this.key = key;
    }

    /** Which refusal this is, as it stands in the message bundle after {@code refused.}. */
    public String key() {
        return key;
    }
}
