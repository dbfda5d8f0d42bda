package org.sungrid.id;

/** Key of one supervision card. */
public record CardId(long value) {}
