package org.sungrid.id;

/** Key of one right that was granted. */
public record RightId(long value) {}
