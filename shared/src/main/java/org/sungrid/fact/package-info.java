/**
 * What happened about a cell or a person, a row each, never changed: indicators count such rows, dossiers list them, rules
 * watch them. A capability writes one in the transaction that makes it true.
 *
 * <p>Not for what is only planned or alleged, and not the record of who did what: a fact is about whom it concerns, the
 * record about who acted.
 */
package org.sungrid.fact;
