package org.sungrid.disclosure.batch;

import java.util.function.ToIntFunction;
import org.sungrid.disclosure.Content;

/**
 * One wording that a file holds.
 *
 * @param path of the file that it came from
 * @param lines the line on which a field stands, 0 where it stands nowhere
 */
public record ParsedVersion(String path, Content content, ToIntFunction<String> lines) {}
