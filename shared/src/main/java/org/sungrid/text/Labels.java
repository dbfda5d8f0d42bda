package org.sungrid.text;

import java.io.Serializable;
import java.util.List;

/**
 * Words that a reader sees, as an argument of a sentence: it writes them in its own language, one beside the other.
 *
 * @param keys of the words
 */
public record Labels(List<String> keys) implements Serializable {

    public Labels {
        keys = List.copyOf(keys);
    }
}
