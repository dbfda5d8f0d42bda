package org.sungrid.id;

/** Key of one deadline that runs or ran. */
public record DeadlineId(long value) {}
