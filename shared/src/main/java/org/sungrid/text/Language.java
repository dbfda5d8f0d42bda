package org.sungrid.text;

import java.util.Locale;

/** The two languages every screen exists in. Chinese comes first; what the bureau publishes stays Chinese in both. */
public enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE, "zh-CN"),
    ENGLISH(Locale.ENGLISH, "en");

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The value of an HTML {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }
}
