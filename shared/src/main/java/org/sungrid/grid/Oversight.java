package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/** A leader oversees a unit (分管) or is paired with it (挂包). One thing of two kinds, for both decide what the leader sees. */
@Entity
@Table(name = "oversight")
public class Oversight extends Relation {

    @Column(name = "cell_id")
    private long cellId;

    @Enumerated(EnumType.STRING)
    private OversightKind kind;

    protected Oversight() {}

    Oversight(PersonId leader, CellId unit, OversightKind kind, Span days) {
        super(leader, days);
        this.cellId = unit.value();
        this.kind = kind;
    }

    public OversightKind getKind() {
        return kind;
    }

    @Override
    public RelationKind kind() {
        return RelationKind.OVERSIGHT;
    }

    @Override
    public String labelKey() {
        return kind.labelKey();
    }

    @Override
    public Optional<CellId> cell() {
        return Optional.of(new CellId(cellId));
    }

    @Override
    List<Object> ownColumns() {
        return List.of(cellId, kind.name());
    }

    @Override
    boolean excludes(Relation other) {
        return other instanceof Oversight same && same.cellId == cellId && same.kind == kind;
    }

    @Override
    public Oversight over(Span days) {
        return new Oversight(person(), new CellId(cellId), kind, days);
    }
}
