package org.sungrid.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the tests need from the machine: Chromium and a typeface with Chinese characters for journeys in a browser, the
 * typeface of papers, and what makes a network of one's own to look at the bureau from outside. Debian has them; whoever may install them gets
 * them, whoever may not is told their names.
 */
final class BenchTools {
    static final List<String> PACKAGES =
            List.of("chromium", "fonts-noto-cjk", "fontconfig", "iproute2", "fonts-wqy-zenhei");

    /** Where the last of these puts the typeface that papers are set in, as the applications' settings have it. */
    private static final Path TYPEFACE = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int INSTALL_MINUTES = 10;

    private BenchTools() {}

    /** Returns where Chromium is, installed now if need be. */
    static Path require(Path log) throws IOException, InterruptedException {
        if (missing().isEmpty()) {
            return chromium().orElseThrow();
        }
        Optional<Path> apt = onPath("apt-get");
        if (apt.isPresent() && "root".equals(System.getProperty("user.name"))) {
            Words.say("installing", String.join(" ", missing()));
            List<String> install =
                    new ArrayList<>(List.of(apt.get().toString(), "install", "-y", "-q", "--no-install-recommends"));
            install.addAll(missing());
            if (run(log, List.of(apt.get().toString(), "update", "-q"))) {
                run(log, install);
            }
        }
        if (!missing().isEmpty()) {
            throw new LaunchRefused("tools.missing", String.join(" ", missing()));
        }
        return chromium().orElseThrow();
    }

    private static List<String> missing() throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        if (chromium().isEmpty()) {
            missing.add(PACKAGES.get(0));
        }
        if (!canDrawChinese()) {
            missing.addAll(PACKAGES.subList(1, 3));
        }
        if (onPath("ip").isEmpty()) {
            missing.add(PACKAGES.get(3));
        }
        if (!Files.isReadable(TYPEFACE)) {
            missing.add(PACKAGES.get(4));
        }
        return missing;
    }

    private static Optional<Path> chromium() {
        return CHROMIUM.stream().flatMap(name -> onPath(name).stream()).findFirst();
    }

    private static boolean canDrawChinese() throws IOException, InterruptedException {
        if (onPath("fc-list").isEmpty()) {
            return false;
        }
        Process list = new ProcessBuilder("fc-list", ":lang=zh", "family").start();
        boolean any = list.getInputStream().read() >= 0;
        list.destroy();
        list.waitFor();
        return any;
    }

    private static boolean run(Path log, List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = builder.start();
        return process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
