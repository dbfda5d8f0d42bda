package org.sungrid.grid;

import java.time.Instant;

/**
 * By which alteration, and when, something was recorded or ceased to be.
 *
 * @param alteration {@code null} for what a grid was set up with
 */
record Recording(Long alteration, Instant at) {}
