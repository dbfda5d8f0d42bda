package org.sungrid.ticket;

import org.sungrid.id.AccountId;

/**
 * Something happened to a ticket. Told in the transaction in which it did, with the ticket as it stands now.
 *
 * @param by {@code null} for what time alone did
 */
public record TicketMovedOn(Ticket ticket, AccountId by) {}
