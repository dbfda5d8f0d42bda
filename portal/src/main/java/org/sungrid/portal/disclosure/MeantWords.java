package org.sungrid.portal.disclosure;

/**
 * What somebody may have meant who typed something else.
 *
 * @param address where it is asked for
 */
public record MeantWords(String words, String address) {}
