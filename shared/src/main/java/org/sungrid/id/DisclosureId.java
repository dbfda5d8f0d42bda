package org.sungrid.id;

/** Key of one disclosure. */
public record DisclosureId(long value) {}
