package org.sungrid.disclosure.batch;

import java.util.function.Function;
import org.sungrid.disclosure.Content;

/**
 * One wording that a file holds.
 *
 * @param path of the file that it came from
 * @param spots where a field stands, or the nearest thing to it
 */
public record ParsedVersion(String path, Content content, Function<String, Spot> spots) {}
