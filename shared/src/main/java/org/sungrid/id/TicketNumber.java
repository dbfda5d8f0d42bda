package org.sungrid.id;

import java.io.Serializable;

/** The permanent number of a ticket, as addresses and people name it. */
public record TicketNumber(String value) implements Serializable {}
