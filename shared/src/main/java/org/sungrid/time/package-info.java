/**
 * The clock and the bureau's zone. Working days and statutory clocks live here too.
 *
 * <p>Instants are UTC in the database and shown in the bureau's zone; every part of the product asks the injected
 * {@link java.time.Clock}, never the system.
 */
package org.sungrid.time;
