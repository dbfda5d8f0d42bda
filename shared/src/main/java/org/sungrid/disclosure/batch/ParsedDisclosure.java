package org.sungrid.disclosure.batch;

import java.util.List;
import org.sungrid.disclosure.DisclosureKind;

/**
 * What becomes one disclosure.
 *
 * @param key by which a later import knows it again, at most 200 characters: the {@code number} of the front matter, or
 *     the law's name
 * @param versions oldest first, at least one
 */
public record ParsedDisclosure(String key, DisclosureKind kind, List<ParsedVersion> versions) {

    public ParsedDisclosure {
        versions = List.copyOf(versions);
    }
}
