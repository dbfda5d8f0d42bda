package org.sungrid.id;

import java.io.Serializable;

/** Key of one import batch. */
public record BatchId(long value) implements Serializable {}
