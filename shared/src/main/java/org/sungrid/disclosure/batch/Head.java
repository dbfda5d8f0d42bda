package org.sungrid.disclosure.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sungrid.disclosure.Coded;

/**
 * What stands beside the text of a disclosure, value by value, in front matter or in the sheets of a workbook. A value is
 * known by its path, such as {@code title} or {@code ladder[1].up-to}.
 */
interface Head {

    /** The value as it is written; nothing when nothing, or only white space, is written. */
    Optional<String> value(String name);

    /** How many rows a list has, 0 when there is none. */
    int rows(String name);

    /** Every path that stands in the head, lists and their rows among them. */
    Set<String> paths();

    boolean isList(String name);

    boolean isScalar(String name);

    /** How whoever writes such a head names these values, as an argument of a sentence. */
    Object named(List<? extends Coded> values);

    /** The text, in Markdown. */
    String body();

    /** Where a path stands, or what it belongs to, or the whole; {@code body} is the text. */
    Spot spot(String name);
}
