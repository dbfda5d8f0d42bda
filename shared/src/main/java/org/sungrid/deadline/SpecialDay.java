package org.sungrid.deadline;

import java.time.LocalDate;

/**
 * A day that is not what its place in the week says.
 *
 * @param name of the festival or the occasion, as the notice writes it
 * @param off whether nobody works on it
 */
public record SpecialDay(LocalDate day, String name, boolean off) {}
