package org.sungrid.id;

import java.io.Serializable;

/** Key of one ticket. */
public record TicketId(long value) implements Serializable {}
