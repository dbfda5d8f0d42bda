package org.sungrid.web;

import java.util.Optional;

/**
 * How a reader wants pages to look. It stands in the address, before the language ({@code /large/dark/en/disclosures}),
 * because the portal keeps nothing about its readers: no cookie, no script. What the address does not say, the reader's
 * own device says.
 *
 * @param large whether everything is set for eyes that need large letters
 * @param light dark on light, light on dark, or as the device prefers
 */
public record Look(boolean large, Light light) {

    /** What stands behind the letters. */
    public enum Light {
        AS_DEVICE(""),
        DARK("/dark"),
        LIGHT("/light");

        private final String prefix;

        Light(String prefix) {
            this.prefix = prefix;
        }
    }

    public static final Look PLAIN = new Look(false, Light.AS_DEVICE);

    private static final String LARGE = "/large";

    /** Never on paper, which is white and has a width of its own. */
    private static final String ALWAYS = "screen";

    private static final String IF_THE_DEVICE_IS_DARK = "screen and (prefers-color-scheme: dark)";
    private static final String NARROW = "screen and (max-width: 62rem)";

    /** This look with one more word of an address, or empty if the word says nothing of looks. */
    Optional<Look> with(String segment) {
        return switch (segment) {
            case "/large" -> Optional.of(new Look(true, light));
            case "/dark" -> Optional.of(new Look(large, Light.DARK));
            case "/light" -> Optional.of(new Look(large, Light.LIGHT));
            default -> Optional.empty();
        };
    }

    /** What an address in this look begins with; empty for the plain one. */
    String prefix() {
        return (large ? LARGE : "") + light.prefix;
    }

    /** For which media the colours of the night hold; empty where they never do. */
    public String nightMedia() {
        return switch (light) {
            case AS_DEVICE -> IF_THE_DEVICE_IS_DARK;
            case DARK -> ALWAYS;
            case LIGHT -> "";
        };
    }

    /** For which media there is room for one column only. */
    public String narrowMedia() {
        return large ? ALWAYS : NARROW;
    }

    /** Whether pages are dark on a device that prefers this. */
    public boolean darkOn(boolean darkDevice) {
        return light == Light.DARK || light == Light.AS_DEVICE && darkDevice;
    }

    public Look inOtherSize() {
        return new Look(!large, light);
    }

    /** Dark becomes light or the other way round; what the device prefers anyway need not be said. */
    public Look turnedOn(boolean darkDevice) {
        boolean dark = !darkOn(darkDevice);
        return new Look(large, dark == darkDevice ? Light.AS_DEVICE : dark ? Light.DARK : Light.LIGHT);
    }
}
