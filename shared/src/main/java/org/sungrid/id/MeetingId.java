package org.sungrid.id;

/** Key of one meeting. */
public record MeetingId(long value) {}
