package org.sungrid.id;

import java.io.Serializable;

/** The code of a cell, as addresses and people name it. */
public record CellCode(String value) implements Serializable {}
