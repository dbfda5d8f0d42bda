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
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;

/** A person in a cell, in a capacity, from a day to a day (both count). */
@Entity
@Table(name = "assignment")
public class Assignment {

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

    protected Assignment() {}

    public Assignment(
            PersonId person,
            CellId cell,
            Capacity capacity,
            String title,
            LocalDate heldFrom,
            LocalDate heldUntil,
            Instant recordedAt) {
        this.personId = person.value();
        this.cellId = cell.value();
        this.capacity = capacity;
        this.title = title;
        this.heldFrom = heldFrom;
        this.heldUntil = heldUntil;
        this.recordedAt = recordedAt;
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
}
