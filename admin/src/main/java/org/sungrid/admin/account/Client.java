package org.sungrid.admin.account;

import java.util.ArrayList;
import java.util.List;

/**
 * What a browser is, coarsely enough to be recognised by its owner in a list and to tell nothing more. The long text that
 * browsers send is neither kept nor shown.
 */
final class Client {

    /** In this order: each names the later ones as well. */
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"MicroMessenger", "WeChat"},
            new String[] {"Edg", "Edge"},
            new String[] {"OPR", "Opera"},
            new String[] {"Firefox", "Firefox"},
            new String[] {"Chrom", "Chrome"},
            new String[] {"Safari", "Safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"HarmonyOS", "HarmonyOS"},
            new String[] {"Android", "Android"},
            new String[] {"iPhone", "iOS"},
            new String[] {"iPad", "iOS"},
            new String[] {"Windows", "Windows"},
            new String[] {"Mac OS X", "macOS"},
            new String[] {"Linux", "Linux"});

    private Client() {}

    /** @return such as {@code Chrome, Windows}; empty when nothing is known */
    static String of(String userAgent) {
        if (userAgent == null) {
            return "";
        }
        var known = new ArrayList<String>();
        for (var names : List.of(BROWSERS, SYSTEMS)) {
            names.stream()
                    .filter(name -> userAgent.contains(name[0]))
                    .findFirst()
                    .ifPresent(name -> known.add(name[1]));
        }
        return String.join(", ", known);
    }
}
