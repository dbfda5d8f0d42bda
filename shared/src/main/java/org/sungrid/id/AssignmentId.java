package org.sungrid.id;

/** Key of one assignment. */
public record AssignmentId(long value) {}
