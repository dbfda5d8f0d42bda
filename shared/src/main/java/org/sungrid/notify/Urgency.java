package org.sungrid.notify;

/**
 * How soon something has to be known. What is prompt goes out in quiet hours in the inbox and by e-mail; a short message
 * waits even then for the morning of the next working day, unless whoever gets it chose otherwise.
 */
public enum Urgency {
    ORDINARY,
    PROMPT
}
