package org.sungrid.grid;

/** The four levels of the grid (一级…四级网格). */
public enum CellLevel {
    LEADERSHIP,
    UNIT,
    SECTION,
    POST
}
