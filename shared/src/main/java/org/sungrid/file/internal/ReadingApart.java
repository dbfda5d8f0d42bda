package org.sungrid.file.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.logging.Log;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sungrid.file.FilePolicy;
import org.sungrid.file.FileType;
import org.sungrid.file.TextState;
import org.sungrid.file.reader.FileReader;
import org.sungrid.file.reader.Report;
import org.sungrid.refusal.Refused;

/**
 * Has a file read by another Java: little memory, little time, none of this one's environment. What it does not tell in
 * time is not waited for. Two at once; whoever comes third waits, and not for ever.
 */
public final class ReadingApart {

    /**
     * What could be read of a file that nothing speaks against.
     *
     * @param text at most {@link FilePolicy#MOST_TEXT} characters
     */
    public record Reading(String text, TextState state) {}

    private static final Logger LOG = Logger.getLogger(ReadingApart.class.getName());

    /** What the other Java may take of the machine, all in all some 250 MB. */
    private static final List<String> LIMITS = List.of(
            "-Xmx160m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:ReservedCodeCacheSize=16m",
            "-XX:MaxDirectMemorySize=1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Semaphore PLACES = new Semaphore(2);

    private final List<String> limits;
    private final Duration patience;

    public ReadingApart() {
        this(LIMITS, PATIENCE);
    }

    ReadingApart(List<String> limits, Duration patience) {
        this.limits = limits;
        this.patience = patience;
    }

    /** @throws Refused when the public should not be handed it, or that could not be found out */
    public Reading read(byte[] file, FileType type) {
        try {
            if (!PLACES.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw FileRefused.because("busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FileRefused.because("busy");
        }
        try {
            return told(file, type);
        } catch (IOException notStarted) {
            LOG.log(Level.WARNING, "A file can't be read apart", notStarted);
            throw FileRefused.because("busy");
        } finally {
            PLACES.release();
        }
    }

    private Reading told(byte[] file, FileType type) throws IOException {
        var process = start(type);
        try {
            process.onExit()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(late -> {
                        process.destroyForcibly();
                        return process;
                    });
            hand(file, process);
            return heard(process.getInputStream());
        } finally {
            process.destroyForcibly();
            process.getInputStream().close();
        }
    }

    private Process start(FileType type) throws IOException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(limits);
        command.add("-cp");
        command.add(classPath());
        command.add(FileReader.class.getName());
        command.add(type.name());
        var builder = new ProcessBuilder(command)
                .directory(new File(System.getProperty("java.io.tmpdir")))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // The server's environment holds the database's password.
        builder.environment().clear();
        return builder.start();
    }

    private static void hand(byte[] file, Process process) {
        try (var out = process.getOutputStream()) {
            out.write(file);
        } catch (IOException gone) {
            LOG.log(Level.FINE, "It ended before it had the file", gone);
        }
    }

    private static Reading heard(InputStream told) {
        var text = new StringBuilder();
        boolean complete = false;
        boolean looked = false;
        try (var report = new DataInputStream(new BufferedInputStream(told))) {
            while (text.length() <= FilePolicy.MOST_TEXT) {
                int mark = report.readUnsignedByte();
                if (mark == Report.VERDICT) {
                    var reason = report.readUTF();
                    if (!reason.isEmpty()) {
                        throw FileRefused.because(reason, FilePolicy.MOST_UNPACKED_BYTES >> 20);
                    }
                    looked = true;
                } else if (mark == Report.TEXT) {
                    text.append(report.readUTF());
                } else {
                    complete = mark == Report.COMPLETE;
                    break;
                }
            }
        } catch (EOFException brokenOff) {
            LOG.fine("A report broke off");
        } catch (IOException stopped) {
            LOG.log(Level.FINE, "A report was stopped", stopped);
        }
        if (!looked) {
            throw FileRefused.because("unreadable");
        }
        return reading(text.toString(), complete);
    }

    private static Reading reading(String text, boolean complete) {
        // A piece may have been cut between the halves of a letter.
        var whole = text.replaceAll("[\\p{Cs}\u0000]", "").strip();
        if (whole.isEmpty()) {
            return new Reading("", TextState.NONE);
        }
        return new Reading(whole, complete ? TextState.COMPLETE : TextState.PARTLY);
    }

    /** Where these very classes came from: inside an application they lie beside each other. */
    private static String classPath() {
        var places = new LinkedHashSet<String>();
        for (var type :
                List.of(FileReader.class, PDDocument.class, RandomAccessRead.class, FontBoxFont.class, Log.class)) {
            try {
                var place = type.getProtectionDomain().getCodeSource().getLocation();
                places.add(Path.of(place.toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
