package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sungrid.database.ManyRows;
import org.sungrid.id.AssignmentId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Dated;
import org.sungrid.time.Span;

/**
 * A person in a cell, in a capacity, over some days. Recorded in both times: who leaves, moves or was entered wrongly is
 * told by further rows, and what was recorded before stays to be asked for.
 */
@Entity
@Table(name = "assignment")
public class Assignment implements Dated<Assignment> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "cell_id")
    private long cellId;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private String title;

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

    protected Assignment() {}

    /** @param title as it is called at this cell, such as 所长; may be empty */
    Assignment(PersonId person, CellId cell, Capacity capacity, String title, Span days) {
        this.personId = person.value();
        this.cellId = cell.value();
        this.capacity = capacity;
        this.title = title;
        this.heldFrom = days.first();
        this.heldUntil = days.last();
    }

    public AssignmentId id() {
        return new AssignmentId(id);
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public CellId cell() {
        return new CellId(cellId);
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public String getTitle() {
        return title;
    }

    @Override
    public Span span() {
        return new Span(heldFrom, heldUntil);
    }

    @Override
    public Assignment over(Span days) {
        return new Assignment(person(), cell(), capacity, title, days);
    }

    /** Whether both tell the same of the same person in the same cell, whatever their days. */
    boolean tellsAs(Assignment other) {
        return personId == other.personId
                && cellId == other.cellId
                && capacity == other.capacity
                && title.equals(other.title);
    }

    /** The same with the keys that were given to cells and persons when they became known. */
    Assignment keyed(UnaryOperator<CellId> cells, UnaryOperator<PersonId> persons) {
        return new Assignment(persons.apply(person()), cells.apply(cell()), capacity, title, span());
    }

    /** What is stored of it when it is recorded now, in the order in which {@link Persons#recordAll} names the columns. */
    List<Object> columns(Recording recording) {
        return Arrays.asList(
                personId,
                cellId,
                capacity.name(),
                title,
                ManyRows.day(heldFrom),
                ManyRows.day(heldUntil),
                ManyRows.moment(recording.at()),
                recording.alteration());
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
