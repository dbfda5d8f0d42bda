/**
 * Supervision tickets (督办件): what must be put right, by which cell, until when, how that is verified, and what became of
 * it. Wherever a matter comes from, it becomes one of these, with an owner, a day and an end (件件有落实).
 *
 * <p>Not for the matter itself: a meeting, a complaint or a visit stays with its own capability, a ticket only says where
 * it comes from. Not for what recurs by a plan.
 */
package org.sungrid.ticket;
