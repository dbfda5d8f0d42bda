package org.sungrid.id;

/** The code of a cell, as addresses and people name it. */
public record CellCode(String value) {}
