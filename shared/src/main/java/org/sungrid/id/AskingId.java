package org.sungrid.id;

/** Key of one time somebody was asked for their opinion. */
public record AskingId(long value) {}
