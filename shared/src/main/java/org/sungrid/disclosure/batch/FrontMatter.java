package org.sungrid.disclosure.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.sungrid.disclosure.Coded;
import org.sungrid.text.Yaml;

/**
 * The lines of YAML between two {@code ---} at the head of a file: each value as it is written, with the line it stands
 * on. Nothing is turned into objects, and there are no anchors, aliases or tags, so that nothing can be made large or be
 * called to life; {@code 0012} stays 0012. A value is known by its path, such as {@code title} or
 * {@code ladder[1].up-to}.
 */
final class FrontMatter implements Head {

    /**
     * Characters of the whole head: a fee with fifty steps and twenty bases has 10,000, a procedure with every field filled
     * to its end 60,000, and twice as many where each sign has to be escaped.
     */
    private static final int MOST_CHARACTERS = 256 * 1024;

    /** A value in a row of a list under a key. */
    private static final int MOST_DEEP = 3;

    private static final String MARK = "---";

    private final String path;
    private final List<Problem> problems;
    /** As written; empty when nothing is written, or {@code null} or {@code ~}. */
    private final Map<String, String> values = new HashMap<>();

    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final String body;
    private final int bodyLine;
    private boolean broken;

    private FrontMatter(TextFile file, int end, List<Problem> problems) {
        this.path = file.path();
        this.problems = problems;
        String text = file.text();
        int start = text.indexOf('\n') + 1;
        int afterEnd = text.indexOf('\n', end);
        this.body = afterEnd < 0 ? "" : text.substring(afterEnd + 1);
        this.bodyLine = TextFile.lineOf(text, end) + 1;
        read(text.substring(start, end));
    }

    static boolean begins(TextFile file) {
        int end = file.text().indexOf('\n');
        return end >= 0 && file.text().substring(0, end).stripTrailing().equals(MARK);
    }

    /** Reads the head of the file, or says in the list why it cannot be read. */
    static Optional<FrontMatter> read(TextFile file, List<Problem> problems) {
        String text = file.text();
        int at = text.indexOf('\n') + 1;
        while (at < text.length() && at <= MOST_CHARACTERS) {
            int lineEnd = text.indexOf('\n', at);
            String line = text.substring(at, lineEnd < 0 ? text.length() : lineEnd);
            if (line.stripTrailing().equals(MARK)) {
                var head = new FrontMatter(file, at, problems);
                return head.broken ? Optional.empty() : Optional.of(head);
            }
            if (lineEnd < 0) {
                break;
            }
            at = lineEnd + 1;
        }
        problems.add(Problem.error(file.path(), 1, "disclosure.import.head-unclosed"));
        return Optional.empty();
    }

    private void read(String yaml) {
        try {
            Iterator<Event> events = new Parse(Yaml.settings(yaml, MOST_CHARACTERS))
                    .parseString(yaml)
                    .iterator();
            events.next();
            Event document = events.next();
            if (document.getEventId() == Event.ID.StreamEnd) {
                return;
            }
            Event root = events.next();
            if (root.getEventId() == Event.ID.MappingStart) {
                mapping("", events, 1);
            } else {
                fail(line(root), "head-no-keys");
            }
        } catch (Unreadable e) {
            // Already told.
            broken = true;
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 2;
            problems.add(Problem.error(path, line, "disclosure.import.head-unreadable"));
            broken = true;
        } catch (YamlEngineException e) {
            problems.add(Problem.error(path, 1, "disclosure.import.head-unreadable"));
            broken = true;
        }
    }

    private void mapping(String prefix, Iterator<Event> events, int depth) {
        Set<String> seen = new HashSet<>();
        while (true) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.MappingEnd) {
                return;
            }
            checkPlain(event);
            if (!(event instanceof ScalarEvent key)) {
                throw fail(line(event), "head-unreadable");
            }
            String name = prefix + key.getValue();
            if (!seen.add(key.getValue())) {
                throw fail(line(event), "key-twice", key.getValue());
            }
            lines.put(name, line(event));
            value(name, events.next(), events, depth);
        }
    }

    private void value(String name, Event event, Iterator<Event> events, int depth) {
        checkPlain(event);
        if (event instanceof ScalarEvent scalar) {
            String text = scalar.getValue();
            boolean nothing = scalar.isPlain() && (text.equals("~") || text.equals("null"));
            values.put(name, nothing ? "" : text);
            return;
        }
        if (depth >= MOST_DEEP) {
            throw fail(line(event), "head-too-deep");
        }
        if (event.getEventId() == Event.ID.MappingStart) {
            mapping(name + ".", events, depth + 1);
            return;
        }
        int row = 0;
        for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
            lines.put(name + "[" + row + "]", line(item));
            value(name + "[" + row + "]", item, events, depth + 1);
            row++;
        }
        rows.put(name, row);
    }

    private void checkPlain(Event event) {
        if (event.getEventId() == Event.ID.Alias
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())
                || (event instanceof ScalarEvent scalar && scalar.getTag().isPresent() && scalar.isPlain())) {
            throw fail(line(event), "head-anchor");
        }
    }

    private Unreadable fail(int line, String reason, Object... args) {
        problems.add(Problem.error(path, line, "disclosure.import." + reason, args));
        broken = true;
        return new Unreadable();
    }

    /** The head begins on the second line of the file. */
    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 2;
    }

    @Override
    public Object named(List<? extends Coded> values) {
        return values.stream().map(Coded::code).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public int rows(String name) {
        return rows.getOrDefault(name, 0);
    }

    @Override
    public Set<String> paths() {
        return lines.keySet();
    }

    @Override
    public Spot spot(String name) {
        return Spot.line(path, name.equals("body") ? bodyLine : line(name));
    }

    /** The line of a path, or of what it belongs to, or 1. */
    private int line(String name) {
        Integer line = lines.get(name);
        if (line != null) {
            return line;
        }
        int cut = Math.max(name.lastIndexOf('.'), name.lastIndexOf('['));
        return cut <= 0 ? 1 : line(name.substring(0, cut));
    }

    @Override
    public String body() {
        return body;
    }

    @Override
    public boolean isList(String name) {
        return rows.containsKey(name);
    }

    @Override
    public boolean isScalar(String name) {
        return values.containsKey(name);
    }

    private static final class Unreadable extends RuntimeException {
        Unreadable() {
            super("front matter", null, false, false);
        }
    }
}
