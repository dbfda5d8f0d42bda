package org.sungrid.admin.opinion;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.admin.web.FormReading;
import org.sungrid.opinion.AnswerWay;
import org.sungrid.opinion.AskingFile.Point;
import org.sungrid.opinion.Reply;
import org.sungrid.refusal.Refused;

/** What was told back about the points that wait for it, as it is typed; those of which nothing is written are passed over. */
public final class AnswerForms implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<Row> rows;

    AnswerForms(List<Point> points) {
        rows = points.stream()
                .filter(Point::isOpen)
                .map(point -> new Row(point.row().ordinal(), point.row().said()))
                .toList();
    }

    /** An answer as it is typed. */
    public static final class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final int ordinal;
        private final String said;
        private String told = "";
        private AnswerWay way = AnswerWay.VISIT;
        private String toldOn = "";

        /** How refusals name it. */
        private String at = "";

        private Row(int ordinal, String said) {
            this.ordinal = ordinal;
            this.said = said;
        }

        public int getOrdinal() {
            return ordinal;
        }

        public String getSaid() {
            return said;
        }

        public String getAt() {
            return at;
        }

        public String getTold() {
            return told;
        }

        public void setTold(String told) {
            this.told = told == null ? "" : told;
        }

        public AnswerWay[] getWays() {
            return AnswerWay.values();
        }

        public AnswerWay getWay() {
            return way;
        }

        public void setWay(AnswerWay way) {
            this.way = way;
        }

        public String getToldOn() {
            return toldOn;
        }

        public void setToldOn(String toldOn) {
            this.toldOn = toldOn == null ? "" : toldOn;
        }
    }

    /** @throws Refused with what can't be read */
    List<Reply> read() {
        var reading = new FormReading();
        var read = new ArrayList<Reply>();
        for (var row : rows) {
            // Who named a day meant to answer, and is told that the words are missing.
            if (row.told.isBlank() && row.toldOn.isBlank()) {
                row.at = "";
                continue;
            }
            row.at = "answers[" + read.size() + "].";
            read.add(new Reply(row.ordinal, row.told, row.way, reading.day(row.at + "toldOn", row.toldOn)));
        }
        Refused.when(reading.refusals());
        return read;
    }

    /** Somebody was quicker: what is answered meanwhile is no longer asked; what was typed for the others stays. */
    void keepOpen(List<Point> points) {
        var open = points.stream()
                .filter(Point::isOpen)
                .map(point -> point.row().ordinal())
                .toList();
        rows = rows.stream().filter(row -> open.contains(row.ordinal)).toList();
    }

    public List<Row> getRows() {
        return rows;
    }
}
