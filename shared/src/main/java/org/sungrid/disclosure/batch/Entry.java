package org.sungrid.disclosure.batch;

import java.util.function.ToIntFunction;
import org.sungrid.disclosure.Content;

/**
 * What one file says, before it finds the other versions.
 *
 * @param key by which versions of one disclosure find each other
 * @param content what it says
 * @param path of the file
 * @param lines the line on which a field stands, for a field as {@link org.sungrid.disclosure.ContentPolicy} names it
 */
record Entry(String key, Content content, String path, ToIntFunction<String> lines) {}
