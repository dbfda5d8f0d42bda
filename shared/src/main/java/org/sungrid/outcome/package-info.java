/**
 * What comes of an occasion, point by point: decisions of a meeting, findings of a check, what people say when they are asked.
 * Each point becomes a ticket, or it is said why it becomes none, so that nothing is noted down and forgotten.
 *
 * <p>Not for the occasion itself, which is of its own capability and says who may record and read it; and not for what a
 * ticket then asks and how it is done.
 */
package org.sungrid.outcome;
