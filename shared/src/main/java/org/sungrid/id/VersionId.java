package org.sungrid.id;

/** Key of one version of a disclosure. */
public record VersionId(long value) {}
