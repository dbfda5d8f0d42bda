package org.sungrid.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What Maven built and brought, by the paths it hands over on the launcher's command line.
 *
 * @param home the folder of the root pom.xml
 * @param server the application server's distribution
 * @param database the embedded database's archive
 * @param demo the made-up bureau
 */
record Parts(Path home, Path server, Path database, Path portal, Path admin, Path demo) {
    /** Reads arguments of the form {@code name=path}. */
    static Parts of(String... arguments) {
        Map<String, Path> paths = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals > 0) {
                paths.put(
                        argument.substring(0, equals),
                        Path.of(argument.substring(equals + 1)).toAbsolutePath().normalize());
            }
        }
        return new Parts(
                paths.get("home"),
                paths.get("server"),
                paths.get("database"),
                paths.get("portal"),
                paths.get("admin"),
                paths.get("demo"));
    }
}
