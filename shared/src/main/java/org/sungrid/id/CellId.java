package org.sungrid.id;

/** Key of one cell. */
public record CellId(long value) {}
