package org.sungrid.admin.outcome;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.outcome.OutcomePolicy;

/** The points of an occasion as they are typed, one after the other; lines that stay empty are passed over. */
public final class PointsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final List<Point> points = new ArrayList<>();

    /** @param field by which refusals name them; @param first lines that are there at once */
    public PointsForm(String field, int first) {
        this.field = field;
        for (int i = 0; i < first; i++) {
            add();
        }
    }

    /** A point as it is typed. */
    public static final class Point implements Serializable {

        private static final long serialVersionUID = 1L;

        private String said = "";

        /** How refusals name it. */
        private String at = "";

        public String getSaid() {
            return said;
        }

        public void setSaid(String said) {
            this.said = said == null ? "" : said;
        }

        public String getAt() {
            return at;
        }
    }

    /** One line more, as long as there may be one. */
    public void add() {
        if (points.size() < OutcomePolicy.MOST_POINTS) {
            points.add(new Point());
        }
    }

    /** What was typed, in its order. */
    public List<String> read() {
        var read = new ArrayList<String>();
        for (var point : points) {
            if (point.said.isBlank()) {
                point.at = "";
            } else {
                point.at = field + "[" + read.size() + "]";
                read.add(point.said);
            }
        }
        return read;
    }

    public List<Point> getPoints() {
        return points;
    }
}
