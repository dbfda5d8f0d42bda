package org.sungrid.id;

/** Key of one deciding or working body of the bureau. */
public record BodyId(long value) {}
