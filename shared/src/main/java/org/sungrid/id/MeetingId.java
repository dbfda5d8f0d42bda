package org.sungrid.id;

import java.io.Serializable;

/** Key of one meeting. */
public record MeetingId(long value) implements Serializable {}
