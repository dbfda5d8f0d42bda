package org.sungrid.id;

/** The permanent number of a disclosure, as addresses and people name it. */
public record DisclosureNumber(String value) {}
