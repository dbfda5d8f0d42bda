package org.sungrid.inspection;

import org.sungrid.id.PersonId;

/**
 * Somebody who inspected, as they stood to the inspected cell on that day.
 *
 * @param number staff number, or number of a supervisor from outside
 * @param own whether they held a post there: in it or below it, or anywhere in its unit, as the kind of check asks
 * @param leads whether they led what stands above it
 * @param outside whether they were appointed from outside to watch it or what stands above it
 */
record Inspector(PersonId person, String number, String name, boolean own, boolean leads, boolean outside) {}
