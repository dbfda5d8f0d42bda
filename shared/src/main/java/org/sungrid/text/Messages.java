package org.sungrid.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Every text a person sees, by key and language.
 *
 * <p>The first part of a key is its capability and names the bundle: {@code disclosure.field.title} stands in
 * {@code org/sungrid/disclosure/messages.properties} (English) and {@code messages_zh_CN.properties} (Chinese), both
 * UTF-8. Placeholders are those of {@link MessageFormat}, except that an apostrophe is always just an apostrophe, so
 * that nobody has to remember to double it.
 */
public final class Messages {

    private static final Logger LOG = Logger.getLogger(Messages.class.getName());
    private static final ResourceBundle.Control ONLY_THE_ASKED_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<Language, Messages> BY_LANGUAGE =
            Map.of(Language.CHINESE, new Messages(Language.CHINESE), Language.ENGLISH, new Messages(Language.ENGLISH));

    private final Language language;
    private final Set<String> alreadyMissed = ConcurrentHashMap.newKeySet();

    private Messages(Language language) {
        this.language = language;
    }

    public static Messages in(Language language) {
        return BY_LANGUAGE.get(language);
    }

    /**
     * The text of a key. A key that no bundle has comes back as itself and is logged once: a page with one odd label
     * still serves its reader, and a test of the whole finds every such key before a release.
     *
     * @param arguments fill {@code {0}}, {@code {1}} …; numbers are grouped by thousands, so pass a year as text; {@link Labels} become words of the language, days and lists are written as it writes them
     */
    public String text(String key, Object... arguments) {
        String pattern = find(key);
        if (pattern == null) {
            if (alreadyMissed.size() < 1_000 && alreadyMissed.add(key)) {
                LOG.warning(() -> "No message for key " + printable(key) + " in " + language);
            }
            return key;
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern.replace("'", "''"), language.locale())
                .format(Arrays.stream(arguments).map(this::written).toArray());
    }

    private Object written(Object argument) {
        if (argument instanceof Labels labels) {
            return labels.keys().stream().map(this::text).collect(Collectors.joining(language.comma()));
        }
        if (argument instanceof LocalDate day) {
            return language.day(day);
        }
        if (argument instanceof List<?> several) {
            return several.stream()
                    .map(this::written)
                    .map(String::valueOf)
                    .collect(Collectors.joining(language.comma()));
        }
        return argument;
    }

    public boolean has(String key) {
        return find(key) != null;
    }

    public Language language() {
        return language;
    }

    private String find(String key) {
        int dot = key.indexOf('.');
        if (dot <= 0 || !key.chars().limit(dot).allMatch(c -> c >= 'a' && c <= 'z')) {
            return null;
        }
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "org.sungrid." + key.substring(0, dot) + ".messages",
                    language.locale(),
                    loader(),
                    ONLY_THE_ASKED_LANGUAGE);
            return bundle.containsKey(key) ? bundle.getString(key) : null;
        } catch (MissingResourceException noSuchCapability) {
            return null;
        }
    }

    /** An application may bring bundles of its own, which this class's own loader need not see. */
    private static ClassLoader loader() {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        return application == null ? Messages.class.getClassLoader() : application;
    }

    private static String printable(String key) {
        return key.replaceAll("[^A-Za-z0-9._-]", "?");
    }
}
