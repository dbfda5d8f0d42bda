/**
 * Files that people hand in: what they are by their content (never by their name), whether the house takes them, what
 * they may be called, what can be read in them, how they are kept, each once, and how they are handed out again.
 *
 * <p>Not for what carries them: which thing has which file, under which name, and who may have it, is the affair of the
 * capability whose thing it is.
 */
package org.sungrid.file;
