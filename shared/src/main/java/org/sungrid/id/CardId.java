package org.sungrid.id;

import java.io.Serializable;

/** Key of one supervision card. */
public record CardId(long value) implements Serializable {}
