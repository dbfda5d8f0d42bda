/**
 * Keys and what is done with them: one master key from the settings, a key of its own drawn from it for each purpose, keyed
 * hashes that show that a row was not altered outside the product, and sealing for what must not be read in the database.
 *
 * <p>Not for passwords, which are hashed slowly where accounts are kept. Everything that leaves here names its suite and
 * its key, so that either can be changed later while what was made before is still understood.
 */
package org.sungrid.crypto;
