package org.sungrid.text;

import java.io.Serializable;

/** A text that the bureau wrote in both languages. @param english may be empty: readers of English then see the Chinese */
public record BothLanguages(String chinese, String english) implements Serializable {

    public String in(Language language) {
        return language == Language.ENGLISH && !english.isEmpty() ? english : chinese;
    }

    public BothLanguages stripped() {
        return new BothLanguages(chinese.strip(), english.strip());
    }
}
