package org.sungrid.disclosure.export;

import org.sungrid.disclosure.Content;

/**
 * One version on its way into a file.
 *
 * @param key by which an import knows the disclosure again
 * @param number the disclosure's permanent number, for the name of the file
 * @param ordinal which of its versions this is, counted from 1
 * @param content references in it by the keys of those they lead to
 */
public record ExportedVersion(String key, String number, int ordinal, Content content) {}
