package org.sungrid.id;

import java.io.Serializable;

/** Key of one time somebody was asked for their opinion. */
public record AskingId(long value) implements Serializable {}
