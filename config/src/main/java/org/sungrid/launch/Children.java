package org.sungrid.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes this launcher started, remembered on disk by pid and start time, so that a later launcher can end what
 * a killed one left behind and never ends a stranger that was given the same pid since.
 *
 * <p>{@link #stop} must need no class that is not loaded yet: it also runs from a shutdown hook when Maven has already
 * closed the class loader of the launcher.
 */
final class Children {
    /** Payara undeploys nothing on its way out; a database writes its dirty pages. Both take seconds. */
    private static final long PATIENCE_SECONDS = 40;

    private final Path record;
    private final List<ProcessHandle> handles = new ArrayList<>();

    Children(Path record) {
        this.record = record;
    }

    synchronized void add(Process process) throws IOException {
        handles.add(process.toHandle());
        StringBuilder lines = new StringBuilder();
        for (ProcessHandle handle : handles) {
            lines.append(handle.pid()).append(' ').append(startedAt(handle)).append('\n');
        }
        Files.writeString(record, lines.toString());
    }

    /** Ends every process, the last started first, and waits until each is gone. */
    synchronized void stop() {
        for (int i = handles.size() - 1; i >= 0; i--) {
            end(handles.get(i));
        }
        handles.clear();
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            // The record names processes that are gone: the next launcher reads it and finds nobody.
            return;
        }
    }

    /** Those of the recorded processes that still run. */
    static Children recorded(Path record) throws IOException {
        Children children = new Children(record);
        if (Files.exists(record)) {
            for (String line : Files.readAllLines(record)) {
                find(line).ifPresent(children.handles::add);
            }
        }
        return children;
    }

    /** Waits until any of the processes ends, and names it. */
    ProcessHandle awaitEnd() throws InterruptedException {
        CompletableFuture<?>[] ends;
        synchronized (this) {
            ends = handles.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        }
        try {
            return (ProcessHandle) CompletableFuture.anyOf(ends).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The end of a process cannot fail", e);
        }
    }

    synchronized boolean anyAlive() {
        for (ProcessHandle handle : handles) {
            if (handle.isAlive()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ProcessHandle> find(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 2) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(handle -> parts[1].equals(String.valueOf(startedAt(handle))));
    }

    private static long startedAt(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static void end(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return;
        }
        handle.destroy();
        try {
            handle.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            handle.destroyForcibly();
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
