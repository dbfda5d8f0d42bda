/**
 * What the auditor does with the record: reads it, leaf by leaf, takes along what a filter shows, sees whether it can be
 * relied on, has it verified and notes what was found to be wrong. All but seeing is on record itself.
 *
 * <p>Not for writing the record, which each act does where it is done, nor for proving it, which needs no permission here.
 */
package org.sungrid.auditor;
