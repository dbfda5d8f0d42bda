package org.sungrid.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * What the launcher says on the terminal: Chinese first, English behind it on the same line, so that no language has to
 * be known before the first word. Always UTF-8, because a fresh machine's locale is often plain ASCII.
 */
final class Words {
    private static final String BUNDLE = "org.sungrid.launch.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    private static final ResourceBundle CHINESE =
            ResourceBundle.getBundle(BUNDLE, Locale.SIMPLIFIED_CHINESE, NO_FALLBACK);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, NO_FALLBACK);

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Words() {}

    /** Tells what is being done. */
    static void say(String key, Object... args) {
        OUT.println("[阳光网格] " + both(key, args));
    }

    /** One sign-in of the demo, with its roles in words. */
    static void account(DemoBureau.DemoAccount account) {
        String chinese = roles(CHINESE, account.roles());
        OUT.println("    %-14s %s  %s".formatted(account.name(), chinese, roles(ENGLISH, account.roles())));
    }

    private static String roles(ResourceBundle bundle, List<String> roles) {
        return roles.stream()
                .map(role -> bundle.containsKey("role." + role) ? bundle.getString("role." + role) : role)
                .collect(Collectors.joining(" + "));
    }

    /** Tells why nothing runs. */
    static void refuse(String line) {
        ERR.println("[阳光网格] " + line);
    }

    static String both(String key, Object... args) {
        return format(CHINESE, key, args) + "  " + format(ENGLISH, key, args);
    }

    private static String format(ResourceBundle bundle, String key, Object... args) {
        // Numbers here are ports and process ids: 8080 must not become 8,080.
        Object[] plain = Arrays.stream(args).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
    }
}
