package org.sungrid.search;

import java.util.List;
import java.util.Map;
import org.sungrid.change.Subject;

/**
 * A title that completes what was typed.
 *
 * @param title in pieces, those marked that match what was typed (none, if it was typed in pinyin)
 * @param shown what the document carries for showing, as in {@link Searchable#shown()}
 */
public record Suggestion(Subject subject, List<Fragment> title, Map<String, String> shown) {

    /** The title as one string. */
    public String text() {
        StringBuilder text = new StringBuilder();
        title.forEach(fragment -> text.append(fragment.text()));
        return text.toString();
    }
}
