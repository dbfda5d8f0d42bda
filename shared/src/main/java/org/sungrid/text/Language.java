package org.sungrid.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The two languages every screen exists in. Chinese comes first; what the bureau publishes stays Chinese in both. */
public enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE, "zh-CN", DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA)),
    ENGLISH(Locale.ENGLISH, "en", DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH));

    private final Locale locale;
    private final String tag;
    private final DateTimeFormatter day;

    Language(Locale locale, String tag, DateTimeFormatter day) {
        this.locale = locale;
        this.tag = tag;
        this.day = day;
    }

    public Locale locale() {
        return locale;
    }

    /** The value of an HTML {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    /** A day as people write it. */
    public String day(LocalDate written) {
        return day.format(written);
    }

    /** What stands between things that are named one after another. */
    public String comma() {
        return this == CHINESE ? "、" : ", ";
    }

    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }
}
