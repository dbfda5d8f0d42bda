package org.sungrid.id;

import java.io.Serializable;

/** The permanent number of a disclosure, as addresses and people name it. */
public record DisclosureNumber(String value) implements Serializable {}
