package org.sungrid.id;

import java.io.Serializable;

/** Key of one cell. */
public record CellId(long value) implements Serializable {}
