package org.sungrid.disclosure.batch;

import java.util.function.Function;
import org.sungrid.disclosure.Content;

/**
 * One wording that a file holds.
 *
 * @param ordinal which version of its disclosure the file says it is, counted from 1; {@code null} when it says nothing
 * @param path of the file that it came from
 * @param spots where a field stands, or the nearest thing to it
 */
public record ParsedVersion(Integer ordinal, String path, Content content, Function<String, Spot> spots) {}
