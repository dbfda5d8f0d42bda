package org.sungrid.id;

import java.io.Serializable;

/** Key of one deadline that runs or ran. */
public record DeadlineId(long value) implements Serializable {}
