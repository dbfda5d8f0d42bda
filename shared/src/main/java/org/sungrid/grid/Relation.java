package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sungrid.database.ManyRows;
import org.sungrid.id.BodyId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Dated;
import org.sungrid.time.Span;

/**
 * A standing relation of a person to a unit or a body over some days. Somebody is put into it by an act of its own; it
 * ends by another, with its last day, or together with what it rests on ({@link Grounds}). Recorded in both times as
 * {@link Assignment} is: what was recorded before stays to be asked for.
 */
@MappedSuperclass
public abstract class Relation implements Dated<Relation> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "held_from")
    private LocalDate heldFrom;

    @Column(name = "held_until")
    private LocalDate heldUntil;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_until")
    private Instant recordedUntil;

    @Column(name = "begun_by")
    private Long begunBy;

    @Column(name = "ended_by")
    private Long endedBy;

    protected Relation() {}

    Relation(PersonId person, Span days) {
        this.personId = person.value();
        this.heldFrom = days.first();
        this.heldUntil = days.last();
    }

    /** Under which a recorded one is found. */
    public record Key(RelationKind kind, long value) implements Serializable {}

    public Key key() {
        return new Key(kind(), id);
    }

    public abstract RelationKind kind();

    /** What it is called. */
    public abstract String labelKey();

    /** What else is told of it, in the bureau's words; may be empty. */
    public String told() {
        return "";
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    /** The unit it is about; empty where it is about a body. */
    public Optional<CellId> cell() {
        return Optional.empty();
    }

    /** The body it is about; empty where it is about a unit. */
    public Optional<BodyId> body() {
        return Optional.empty();
    }

    /** Whether nobody is in both on one day. */
    abstract boolean excludes(Relation other);

    @Override
    public Span span() {
        return new Span(heldFrom, heldUntil);
    }

    /** What is stored of it besides holder, days and recording, in the order in which {@link RelationKind} names the columns. */
    abstract List<Object> ownColumns();

    /** What is stored of it when it is recorded now, in the order in which {@link Relations#recordAll} names the columns. */
    List<Object> columns(Recording recording) {
        var values = new ArrayList<>(ownColumns());
        values.addAll(Arrays.asList(
                personId,
                ManyRows.day(heldFrom),
                ManyRows.day(heldUntil),
                ManyRows.moment(recording.at()),
                recording.alteration()));
        return values;
    }

    void begin(Recording recording) {
        recordedAt = recording.at();
        begunBy = recording.alteration();
    }

    void end(Recording recording) {
        recordedUntil = recording.at();
        endedBy = recording.alteration();
    }
}
