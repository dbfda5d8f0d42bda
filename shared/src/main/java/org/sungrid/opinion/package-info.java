/**
 * Opinions (征求意见): each quarter the units ask those whom they supervise and serve what should be done better, and answer
 * every point that they hear. What comes of the points is of {@code outcome}.
 *
 * <p>Not for complaints and tip-offs, which come by themselves and know who made them: here an enterprise or a body is asked, and
 * no person is named. Not for what a ticket then asks and how it is done.
 */
package org.sungrid.opinion;
