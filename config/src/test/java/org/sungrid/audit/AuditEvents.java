package org.sungrid.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The table of what is put on record: {@code config/audit-events.csv}. */
final class AuditEvents {

    /** An act of any name. */
    static final String ANY = "*";

    /** No class of this release. */
    static final String NOBODY = "-";

    private AuditEvents() {}

    /** One row of the table. */
    record Event(String act, String outcome, String subject, String writtenBy, String happened) {}

    static List<Event> all() {
        try (var lines = Files.lines(Path.of("audit-events.csv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", 5))
                    .map(parts -> new Event(parts[0], parts[1], parts[2], parts[3], parts[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
