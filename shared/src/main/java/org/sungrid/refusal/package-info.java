/**
 * How a rule says no: an expected answer with a reason that a page can show beside the field.
 *
 * <p>Not for faults: what nobody expects becomes an incident number and a log line.
 */
package org.sungrid.refusal;
