package org.sungrid.id;

import java.io.Serializable;

/** Key of one inspection. */
public record InspectionId(long value) implements Serializable {}
