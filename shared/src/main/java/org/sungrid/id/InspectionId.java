package org.sungrid.id;

/** Key of one inspection. */
public record InspectionId(long value) {}
