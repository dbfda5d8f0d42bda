package org.sungrid.id;

import java.io.Serializable;

/** Key of one disclosure. */
public record DisclosureId(long value) implements Serializable {}
