package org.sungrid.id;

/** Key of one person. */
public record PersonId(long value) {}
