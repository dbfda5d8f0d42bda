package org.sungrid.id;

import java.io.Serializable;

/** Key of one right that was granted. */
public record RightId(long value) implements Serializable {}
