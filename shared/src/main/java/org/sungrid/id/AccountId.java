package org.sungrid.id;

/** Key of one account. */
public record AccountId(long value) {}
