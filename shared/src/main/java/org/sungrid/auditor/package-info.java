/**
 * What the auditor does with the record: reads it, leaf by leaf, and takes along what a filter shows. Both are on record
 * themselves.
 *
 * <p>Not for writing the record, which each act does where it is done, nor for proving it, which needs no permission here.
 */
package org.sungrid.auditor;
