package org.sungrid.text;

/**
 * A line of a table of contents.
 *
 * @param level 1 for the outermost level that the text uses, 2 for the next
 * @param id the {@code id} of the heading in the rendered text
 * @param text the heading's words, unescaped
 */
public record ContentsLine(int level, String id, String text) {}
