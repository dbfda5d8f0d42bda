package org.sungrid.job;

/**
 * Whatever an effect threw, errors too: the server's transactions end with a commit where something else than an exception
 * comes out of them.
 */
class EffectFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EffectFailed(Throwable cause) {
        super(cause);
    }
}
