package org.sungrid.disclosure.batch;

import java.util.function.Function;
import org.sungrid.disclosure.Content;

/**
 * What one file says, before it finds the other versions.
 *
 * @param key by which versions of one disclosure find each other
 * @param content what it says
 * @param version which of its versions this is, counted from 1; {@code null} where its day has to tell
 * @param path of the file
 * @param spots where a field stands, for a field as {@link org.sungrid.disclosure.ContentPolicy} names it
 */
record Entry(String key, Integer version, Content content, String path, Function<String, Spot> spots) {

    /** Where it begins. */
    Spot start() {
        var spot = spots.apply("");
        return spot.line() == 0 ? new Spot(spot.path(), spot.sheet(), 1, "") : spot;
    }
}
