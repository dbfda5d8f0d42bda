/**
 * The bulletin of supervision tickets (督办工作通报): once a month and once a quarter, what became of them, counted by units
 * and ranked only among those that can be compared. The program counts and writes a draft of a disclosure; people read,
 * change, submit and release it like any other.
 *
 * <p>Not for how tickets stand today, which the tickets tell themselves, and not for scores: nothing here takes or gives
 * points.
 */
package org.sungrid.bulletin;
