package org.sungrid.opinion;

import java.util.Locale;

/** How an answer was told back. */
public enum AnswerWay {
    VISIT,
    LETTER,
    TALK,
    /** Nobody is asked by telephone, but who gave a number may be answered by it. */
    PHONE;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "opinion.answer-way." + name().toLowerCase(Locale.ROOT);
    }
}
