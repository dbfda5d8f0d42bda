package org.sungrid.id;

/** The staff number of a person, as addresses and people name it. */
public record PersonNumber(String value) {}
