package org.sungrid.id;

import java.io.Serializable;

/** Key of a request to put right what is held about a person. */
public record CorrectionId(long value) implements Serializable {}
