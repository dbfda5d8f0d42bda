package org.sungrid.text;

import org.snakeyaml.engine.v2.api.LoadSettings;

/** How YAML and JSON that lie in memory are read. */
public final class Yaml {

    private Yaml() {}

    /**
     * Settings under which the text is read in one piece: the parser (2.10, and 3.0.1 as well) fails where the end of one
     * of its pieces falls between the two halves of a character outside the basic plane, such as many rare Chinese ones.
     *
     * @param most so many characters are read at most
     */
    public static LoadSettings settings(String yaml, int most) {
        return LoadSettings.builder()
                .setCodePointLimit(most)
                .setBufferSize(Math.min(yaml.length(), most) + 1)
                .build();
    }
}
