package org.sungrid.disclosure.batch;

import org.sungrid.disclosure.Content;

/**
 * One wording that a file holds.
 *
 * @param path of the file that it came from
 */
public record ParsedVersion(String path, Content content) {}
