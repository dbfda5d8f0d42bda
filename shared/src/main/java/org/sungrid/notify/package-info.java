/**
 * Messages to the staff: one outbox, written in the transaction of the act that has something to say, an inbox in the
 * admin, and from there e-mail and short messages, each sent once, in order, and parked with a reason where they can't be.
 *
 * <p>Not for what the public is told, and not for codes by which somebody signs in.
 */
package org.sungrid.notify;
