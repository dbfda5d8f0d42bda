/**
 * Whether what was charged is what the standard of that day says: the sum, step by step, and what to say of it. Reads
 * what the public may read and changes nothing.
 */
package org.sungrid.disclosure.charge;
