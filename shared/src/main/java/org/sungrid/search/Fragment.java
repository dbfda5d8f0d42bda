package org.sungrid.search;

/**
 * A piece of text and whether it is what was searched for. Plain text, not HTML: whoever shows it escapes it.
 *
 * @param marked to be shown emphasised
 */
public record Fragment(String text, boolean marked) {}
