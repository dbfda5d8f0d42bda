package org.sungrid.id;

/** Key of one ticket. */
public record TicketId(long value) {}
