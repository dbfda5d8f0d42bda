/**
 * Files that people hand in: what they are by their content (never by their name), whether the house takes them, what
 * they may be called, what can be read in them, and how they are handed out again.
 *
 * <p>Not for where they are kept: that is the affair of the capability whose files they are.
 */
package org.sungrid.file;
