package org.sungrid.id;

/** Key of one import batch. */
public record BatchId(long value) {}
