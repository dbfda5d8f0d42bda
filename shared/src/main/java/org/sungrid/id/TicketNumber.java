package org.sungrid.id;

/** The permanent number of a ticket, as addresses and people name it. */
public record TicketNumber(String value) {}
