/**
 * A whole grid as a workbook: which sheets and columns there are, what is read from one and what is wrong in it, and how one
 * is written. Pure: touches neither disk nor database.
 *
 * <p>Not for what becomes of it: that is worked out against the grid, by {@link org.sungrid.grid.ImportingGrid}.
 */
package org.sungrid.grid.sheet;
