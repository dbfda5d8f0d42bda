/**
 * Who answers for what, on which day: cells on four levels, persons, and their dated assignments.
 *
 * <p>Both times are kept: when something held, and when it was recorded. No account and no right stands here.
 */
package org.sungrid.grid;
