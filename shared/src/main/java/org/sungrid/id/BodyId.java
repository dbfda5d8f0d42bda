package org.sungrid.id;

import java.io.Serializable;

/** Key of one deciding or working body of the bureau. */
public record BodyId(long value) implements Serializable {}
