package org.sungrid.file;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a file is called when it is shown and handed out. The given name is only ever a wish: paths, signs that no file
 * system takes, and signs that make a name read as another (right-to-left overrides, zero widths) are taken out, and the
 * ending is that of what the file is. Files are kept and addressed under an id, never under a name.
 */
public final class FileName {

    /** Characters, without the ending; what a list can show on two lines, and any file system takes. */
    public static final int LONGEST = 70;

    /** Kept when nothing of the given name can be. */
    private static final String NAMELESS = "file";

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final Pattern SIGNS = Pattern.compile("[<>:\"|?*%;`]");
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,7}$");
    private static final Pattern EDGES = Pattern.compile("^[. _]+|[. _]+$");

    /** Devices of Windows: a file of such a name can't be saved there. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    /**
     * @param given as the browser sent it, may be {@code null} or anything
     * @param type decides the ending
     */
    public static String of(String given, FileType type) {
        return stem(given) + '.' + type.extension();
    }

    /** The same name with a number, for a second file that would be called like a first. */
    public static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + '-' + number + name.substring(dot);
    }

    /** The name, or the first numbered one that none of the others has; case does not tell names apart. */
    public static String unused(String wanted, Collection<String> others) {
        var taken = others.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        var name = wanted;
        for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
            name = numbered(wanted, number);
        }
        return name;
    }

    /** How a name that was refused is put on record: cleaned, with the ending it came with. */
    public static String told(String given) {
        return clean(given == null ? "" : given);
    }

    private static String stem(String given) {
        var clean = clean(given == null ? "" : given);
        var stem = EDGES.matcher(ENDING.matcher(clean).replaceFirst("")).replaceAll("");
        if (stem.isEmpty()) {
            return NAMELESS;
        }
        int dot = stem.indexOf('.');
        var device = (dot < 0 ? stem : stem.substring(0, dot))
                .toLowerCase(Locale.ROOT)
                .strip();
        return DEVICES.contains(device) ? NAMELESS + '-' + stem : stem;
    }

    private static String clean(String given) {
        // The last part of a path, whichever way its slashes lean.
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        // Taken out first: what they kept apart composes to one sign, and a composed sign may itself be unfit.
        var fit = UNFIT.matcher(last).replaceAll("");
        var one = UNFIT.matcher(Normalizer.normalize(fit, Normalizer.Form.NFC)).replaceAll("");
        var named = SIGNS.matcher(one).replaceAll("_");
        var plain = EDGES.matcher(WHITE.matcher(named).replaceAll(" ")).replaceAll("");
        return shortened(plain);
    }

    /** A long name loses its middle: the beginning says what it is, the end which one. */
    private static String shortened(String name) {
        var ending = ENDING.matcher(name);
        var tail = ending.find() ? ending.group() : "";
        var stem = name.substring(0, name.length() - tail.length());
        int length = stem.codePointCount(0, stem.length());
        if (length <= LONGEST) {
            return name;
        }
        int half = LONGEST / 2;
        return stem.substring(0, stem.offsetByCodePoints(0, half))
                + '…'
                + stem.substring(stem.offsetByCodePoints(0, length - half + 1))
                + tail;
    }
}
