package org.sungrid.ticket;

import java.io.Serializable;

/**
 * What a stage of escalation behind the last day is; the reminder before it is none of these.
 *
 * @param workingDays after the last day, from 1 to 250; {@code null} where none were named
 * @param points that it takes, from 0 to 100; {@code null} where none were named
 */
public record StageTerms(Integer workingDays, Integer points) implements Serializable {}
