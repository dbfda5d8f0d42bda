package org.sungrid.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.change.Change;
import org.sungrid.change.ChangeTail;
import org.sungrid.change.Changes;
import org.sungrid.change.Subject;
import org.sungrid.disclosure.Attachments;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.id.DisclosureId;
import org.sungrid.portal.api.DisclosureJson.Beside;
import org.sungrid.ticket.Ticket;
import org.sungrid.web.Application;

/**
 * Everything that is shown, in every version, and the board as it stands, as one archive. This node's own copy in a file, made when somebody asks for
 * it and something has changed since the last one was made; thrown away and made again whenever in doubt. One is made at
 * a time, and whoever asks meanwhile waits for it.
 */
@ApplicationScoped
public class Dump {

    /** Of the archive's layout; raised when a program that reads it would have to be changed. */
    static final int FORMAT = 1;

    /** One line for each version of each disclosure. */
    static final String LINES = "disclosures.ndjson";

    /** Longer than the archive of some ten thousand disclosures takes. */
    private static final long WAITED_AT_MOST_SECONDS = 60;

    /** Those who wait hold a thread each. */
    private static final int WAITING_AT_MOST = 8;

    /** Versions in memory at once; the longest text has 2 MB. */
    private static final int AT_ONCE = 20;

    private static final int CHANGES_AT_ONCE = 500;
    private static final int HEADS_AT_ONCE = 500;
    private static final String NAME = "sungrid-dump-";

    /**
     * An archive, open to be read, whatever happens to the file meanwhile.
     *
     * @param sha256 of its bytes
     * @param changedAt when something in it was last changed
     */
    record Copy(FileChannel content, byte[] sha256, Instant changedAt) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /** Too many wait for it already, or it takes too long. */
    static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;

        private Busy() {
            super(null, null, false, false);
        }
    }

    /** @param onBoard keys of what of the board is in it */
    private record Built(Path file, byte[] sha256, Instant changedAt, Set<Long> onBoard) {}

    @Inject
    private Disclosures disclosures;

    @Inject
    private Attachments attachments;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private DisclosureJson json;

    @Inject
    private BoardLines board;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    @Inject
    private Application application;

    @Inject
    private ServletContext context;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name")
    private String bureau;

    private final ReentrantLock building = new ReentrantLock(true);
    private ChangeTail tail;
    private Built built;
    private boolean fresh;
    private long begun;

    /** The archive as everything stands now, or stood after the call began. */
    Copy open() throws IOException, Busy {
        long asked = System.nanoTime();
        try {
            if (building.getQueueLength() >= WAITING_AT_MOST
                    || !building.tryLock(WAITED_AT_MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            boolean begunSince = built != null && fresh && begun - asked > 0;
            if (!begunSince) {
                fresh = !changed() && fresh;
            }
            if (built == null || !fresh) {
                begun = System.nanoTime();
                build();
                fresh = true;
            }
            return new Copy(FileChannel.open(built.file()), built.sha256(), built.changedAt());
        } finally {
            building.unlock();
        }
    }

    /** Whether the log of changes tells anything new; in doubt it does. */
    private boolean changed() {
        try {
            boolean first = tail == null;
            if (first) {
                tail = ChangeTail.fresh(changes, clock);
            }
            boolean any = first;
            for (var some = tail.poll(CHANGES_AT_ONCE); !some.isEmpty(); some = tail.poll(CHANGES_AT_ONCE)) {
                any |= isSeen(some);
            }
            return any;
        } catch (ChangeTail.Lost lost) {
            tail = null;
            return true;
        }
    }

    /** Whether any of these concerns what the portal can see: a draft of something new changes no archive. */
    private boolean isSeen(List<Change> changes) {
        var disclosed = keys(changes, Disclosure.SUBJECT);
        var tickets = keys(changes, Ticket.SUBJECT);
        boolean others = changes.stream()
                .map(change -> change.subject().kind())
                .anyMatch(kind -> !kind.equals(Disclosure.SUBJECT) && !kind.equals(Ticket.SUBJECT));
        return others
                || !disclosures
                        .byIds(disclosed.stream().map(DisclosureId::new).toList())
                        .isEmpty()
                || board.isSeen(tickets, built == null ? Set.of() : built.onBoard());
    }

    private static Set<Long> keys(List<Change> changes, String kind) {
        return changes.stream()
                .map(Change::subject)
                .filter(subject -> subject.kind().equals(kind))
                .map(Subject::id)
                .collect(Collectors.toSet());
    }

    private void build() throws IOException {
        var folder = ((File) context.getAttribute(ServletContext.TEMPDIR)).toPath();
        if (built == null) {
            removeThoseOfEarlierStarts(folder);
        }
        var file = Files.createTempFile(folder, NAME, ".zip");
        try {
            var changedAt = changedAt();
            var archive = new DumpFile(file, changedAt);
            Set<Long> onBoard;
            try (archive) {
                onBoard = write(archive, changedAt);
            }
            var before = built;
            built = new Built(file, archive.sha256OfAll(), changedAt, onBoard);
            if (before != null) {
                Files.deleteIfExists(before.file());
            }
        } catch (IOException | RuntimeException unfinished) {
            Files.deleteIfExists(file);
            throw unfinished;
        }
    }

    /** @return keys of what of the board is in it */
    private Set<Long> write(DumpFile archive, Instant changedAt) throws IOException {
        Map<DisclosureKind, Integer> byKind = new EnumMap<>(DisclosureKind.class);
        Set<DisclosureId> told = new HashSet<>();
        int lines = 0;
        long after = 0;
        archive.begin(LINES);
        List<DisclosureVersion> some;
        do {
            some = disclosures.versionsAfter(after, AT_ONCE);
            var heads = disclosures.byIds(
                    some.stream().map(DisclosureVersion::disclosure).collect(Collectors.toSet()));
            for (var line : lines(some, heads)) {
                archive.line(line);
                lines++;
            }
            heads.values().stream()
                    .filter(head -> told.add(head.id()))
                    .forEach(head -> byKind.merge(head.getKind(), 1, Integer::sum));
            after = some.isEmpty() ? after : some.get(some.size() - 1).id().value();
        } while (!some.isEmpty());
        archive.end();
        var onBoard = board.write(archive);
        var kinds = Json.createObjectBuilder();
        byKind.forEach((kind, count) -> kinds.add(kind.code(), count));
        archive.manifest(Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("bureau", bureau)
                .add("address", application.absolute("/api/v1/dump.zip"))
                .add("description", application.absolute("/api/v1/openapi.json"))
                .add("changedAt", changedAt.toString())
                .add("disclosures", told.size())
                .add("versions", lines)
                .add("kinds", kinds)
                .add("board", onBoard.size()));
        return onBoard;
    }

    private List<String> lines(Collection<DisclosureVersion> versions, Map<DisclosureId, Disclosure> heads) {
        var contents = disclosures.contents(versions);
        var units = cells.byIds(
                versions.stream().flatMap(version -> version.unit().stream()).collect(Collectors.toSet()));
        var people = persons.byIds(
                versions.stream().flatMap(version -> version.person().stream()).collect(Collectors.toSet()));
        var files = attachments.of(versions.stream().map(DisclosureVersion::id).toList());
        return versions.stream()
                .filter(version -> heads.containsKey(version.disclosure()))
                .map(version -> json.said(
                                heads.get(version.disclosure()),
                                version,
                                contents.get(version.id()),
                                new Beside(
                                        version.unit()
                                                .map(units::get)
                                                .map(Cell::getName)
                                                .orElse(null),
                                        version.person()
                                                .map(people::get)
                                                .map(Person::getName)
                                                .orElse(null),
                                        files.getOrDefault(version.id(), List.of())))
                        .build()
                        .toString())
                .toList();
    }

    /** When something was last released, withdrawn or restored, or put on the board; when time began if nothing ever was. */
    private Instant changedAt() {
        var latest = board.changedAt();
        long after = 0;
        List<DisclosureId> ids;
        do {
            ids = disclosures.idsAfter(after, HEADS_AT_ONCE);
            latest = disclosures.byIds(ids).values().stream()
                    .flatMap(head -> Stream.of(head.getLastShownAt(), head.getWithdrawnAt()))
                    .filter(moment -> moment != null)
                    .reduce(latest, (one, other) -> one.isAfter(other) ? one : other);
            after = ids.isEmpty() ? after : ids.get(ids.size() - 1).value();
        } while (!ids.isEmpty());
        return latest;
    }

    private static void removeThoseOfEarlierStarts(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder, NAME + "*.zip")) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
    }
}
