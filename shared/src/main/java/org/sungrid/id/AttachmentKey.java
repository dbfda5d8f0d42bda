package org.sungrid.id;

import java.io.Serializable;

/** By what an attached file is fetched, as addresses name it. */
public record AttachmentKey(String value) implements Serializable {}
