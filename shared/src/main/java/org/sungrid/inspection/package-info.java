/**
 * Inspections (检查): visits that check discipline, legality and efficiency together (三查合一), and the five checks of the
 * yearly cycle, from that of a post by itself to that with the help of society. Who looked at what, where and when, what was
 * found, and which units were passed over.
 *
 * <p>Not for what becomes of a finding, which is of {@code outcome}, nor for how it is put right and proved, which is told by
 * its ticket.
 */
package org.sungrid.inspection;
