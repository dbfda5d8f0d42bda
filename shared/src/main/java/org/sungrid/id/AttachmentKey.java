package org.sungrid.id;

/** By what an attached file is fetched, as addresses name it. */
public record AttachmentKey(String value) {}
