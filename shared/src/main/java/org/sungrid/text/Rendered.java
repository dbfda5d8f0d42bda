package org.sungrid.text;

import java.util.List;

/**
 * Markdown as it is shown.
 *
 * @param html safe HTML: no script, no style, no event, no foreign image, to be put into a page as it is
 * @param contents the headings in the order of the text
 */
public record Rendered(String html, List<ContentsLine> contents) {

    public Rendered {
        contents = List.copyOf(contents);
    }
}
