/**
 * Occasions (会议 …): where people came together on a day. What came of it, point by point, is of {@code outcome}.
 *
 * <p>Not for what a ticket then asks and how it is done: that is told by the ticket, which only names where it comes from. Not
 * for the bodies themselves and who belongs to them: these are of the grid.
 */
package org.sungrid.occasion;
