package org.sungrid.id;

import java.io.Serializable;

/** Key of one account. */
public record AccountId(long value) implements Serializable {}
