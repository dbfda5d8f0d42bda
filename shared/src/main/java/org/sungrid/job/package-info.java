/**
 * What time alone does: on every node, each effect once. A capability brings its {@link org.sungrid.job.Job}s; the rounds find
 * them, work through what is due, try again what failed and park what fails on.
 *
 * <p>Not for what is to happen after an act, and not for what may happen twice without harm: that is simply
 * {@link org.sungrid.time.Repeating repeated}.
 */
package org.sungrid.job;
