/**
 * Who did what when: append-only. The applications' database accounts can add rows and read them, nothing else.
 *
 * <p>Not a log of faults and not a source of figures; what happened about a cell or a person is a fact.
 */
package org.sungrid.audit;
