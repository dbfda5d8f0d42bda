package org.sungrid.id;

import java.io.Serializable;

/** Key of one person. */
public record PersonId(long value) implements Serializable {}
