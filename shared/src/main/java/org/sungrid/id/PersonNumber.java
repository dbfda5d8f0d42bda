package org.sungrid.id;

import java.io.Serializable;

/** The staff number of a person, as addresses and people name it. */
public record PersonNumber(String value) implements Serializable {}
