package org.sungrid.id;

import java.io.Serializable;

/** Key of one assignment. */
public record AssignmentId(long value) implements Serializable {}
