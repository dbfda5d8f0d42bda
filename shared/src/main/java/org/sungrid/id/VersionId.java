package org.sungrid.id;

import java.io.Serializable;

/** Key of one version of a disclosure. */
public record VersionId(long value) implements Serializable {}
