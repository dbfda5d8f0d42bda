package org.sungrid.text;

/**
 * Something in a Markdown text that would not be shown as its author may have meant it.
 *
 * @param line line of the text, counted from 1
 * @param reason what it is
 * @param excerpt the place itself, at most 60 characters
 */
public record Objection(int line, Reason reason, String excerpt) {

    /** Why something is not shown as written. */
    public enum Reason {
        /** HTML tags; comments alone are let through (and never shown). */
        RAW_HTML,
        /** A link to anything but http, https, mailto or a place of this site. */
        LINK,
        /** An image that is not named as an attached one. */
        IMAGE,
        /** Nested so deeply, or tables so large, that the text is shown without any markup. */
        EXCESS
    }
}
