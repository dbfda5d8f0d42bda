package org.sungrid.id;

import java.io.Serializable;

/** Key of one thing that somebody asked a second person for. */
public record ProposalId(long value) implements Serializable {}
