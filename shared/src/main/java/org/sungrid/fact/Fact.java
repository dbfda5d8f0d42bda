package org.sungrid.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.sungrid.change.Subject;
import org.sungrid.id.CellId;

/** One thing that happened about a cell (事实), never changed. */
@Entity
@Table(name = "fact")
public class Fact {

    /** Longest code of a kind, such as {@code ticket-overdue}. */
    static final int LONGEST_KIND = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;

    @Column(name = "cell_id")
    private long cellId;

    @Column(name = "about_kind")
    private String aboutKind;

    @Column(name = "about_id")
    private long aboutId;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    /** What by its rule it takes from the cell, in points; 0 for what is only told. */
    private int points;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Fact() {}

    Fact(String kind, CellId cell, Subject about, LocalDate happenedOn, int points, Instant recordedAt) {
        if (kind.isEmpty() || kind.length() > LONGEST_KIND) {
            throw new IllegalArgumentException("A kind of fact has 1 to 40 characters: " + kind);
        }
        this.kind = kind;
        this.cellId = cell.value();
        this.aboutKind = about.kind();
        this.aboutId = about.id();
        this.happenedOn = happenedOn;
        this.points = points;
        this.recordedAt = recordedAt;
    }

    public String getKind() {
        return kind;
    }

    public CellId cell() {
        return new CellId(cellId);
    }

    public Subject about() {
        return new Subject(aboutKind, aboutId);
    }

    public LocalDate getHappenedOn() {
        return happenedOn;
    }

    public int getPoints() {
        return points;
    }
}
