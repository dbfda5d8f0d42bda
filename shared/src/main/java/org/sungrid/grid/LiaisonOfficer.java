package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/** Somebody of the bureau keeps in touch with a high-risk trade for a unit (高危行业联络员). */
@Entity
@Table(name = "liaison_officer")
public class LiaisonOfficer extends Relation {

    @Column(name = "cell_id")
    private long cellId;

    private String trade;

    protected LiaisonOfficer() {}

    LiaisonOfficer(PersonId person, CellId unit, String trade, Span days) {
        super(person, days);
        this.cellId = unit.value();
        this.trade = trade;
    }

    public String getTrade() {
        return trade;
    }

    @Override
    public RelationKind kind() {
        return RelationKind.LIAISON;
    }

    @Override
    public String labelKey() {
        return kind().labelKey();
    }

    @Override
    public String told() {
        return trade;
    }

    @Override
    public Optional<CellId> cell() {
        return Optional.of(new CellId(cellId));
    }

    @Override
    List<Object> ownColumns() {
        return List.of(cellId, trade);
    }

    @Override
    boolean excludes(Relation other) {
        return other instanceof LiaisonOfficer same && same.cellId == cellId && same.trade.equals(trade);
    }

    @Override
    public LiaisonOfficer over(Span days) {
        return new LiaisonOfficer(person(), new CellId(cellId), trade, days);
    }
}
