package org.sungrid.text;

import java.util.List;

/**
 * A line of a text compared with another wording of it, cut where the wordings part.
 *
 * @param segments in reading order; what was removed stands before what came in its place
 */
public record Passage(List<Segment> segments) {

    public Passage {
        segments = List.copyOf(segments);
    }

    /** A stretch of words.
     *
     * @param kind whether both wordings have it
     * @param text the words, as Markdown source, unescaped
     */
    public record Segment(Kind kind, String text) {}

    /** Which of the wordings has a stretch. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    static Passage of(Kind kind, String text) {
        return new Passage(List.of(new Segment(kind, text)));
    }

    /** Whether anything in the line differs. */
    public boolean changed() {
        return segments.stream().anyMatch(segment -> segment.kind() != Kind.SAME);
    }
}
