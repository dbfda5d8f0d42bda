package org.sungrid.id;

/** Key of one thing that somebody asked a second person for. */
public record ProposalId(long value) {}
