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

/**
 * A term of a supervisor from outside (特约行风监督员), who watches the conduct of a unit or, appointed to the
 * leadership, of the whole bureau. Whoever is appointed becomes a person with a number of a series of its own, so that
 * an account, a record of acts and a body's membership are the same for them as for staff. A term has a last day; it is
 * renewed by a further term, and the terms before stay as they were.
 */
@Entity
@Table(name = "external_supervisor")
public class ExternalSupervisor extends Relation {

    @Column(name = "cell_id")
    private long cellId;

    @Enumerated(EnumType.STRING)
    @Column(name = "supervisor_level")
    private SupervisorLevel level;

    private String organisation;

    @Column(name = "organisation_post")
    private String post;

    private String phone;

    protected ExternalSupervisor() {}

    ExternalSupervisor(PersonId person, CellId unit, Origin origin, Span term) {
        super(person, term);
        this.cellId = unit.value();
        this.level = origin.level();
        this.organisation = origin.organisation();
        this.post = origin.post();
        this.phone = origin.phone();
    }

    /**
     * Where a supervisor comes from.
     *
     * @param organisation that they belong to
     * @param post which they hold there; may be empty
     * @param phone personal data: masked wherever it is shown, see {@link UnmaskingPhone}
     */
    public record Origin(SupervisorLevel level, String organisation, String post, String phone) {

        Origin withPhone(String other) {
            return new Origin(level, organisation, post, other);
        }

        /** Neither phone nor anything else of it belongs into a log. */
        @Override
        public String toString() {
            return "Origin[" + level + "]";
        }
    }

    public Origin origin() {
        return new Origin(level, organisation, post, phone);
    }

    @Override
    public RelationKind kind() {
        return RelationKind.SUPERVISOR;
    }

    @Override
    public String labelKey() {
        return level.labelKey();
    }

    @Override
    public String told() {
        return post.isEmpty() ? organisation : organisation + " " + post;
    }

    @Override
    public Optional<CellId> cell() {
        return Optional.of(new CellId(cellId));
    }

    @Override
    List<Object> ownColumns() {
        return List.of(cellId, level.name(), organisation, post, phone);
    }

    @Override
    boolean excludes(Relation other) {
        return other instanceof ExternalSupervisor same && same.cellId == cellId;
    }

    @Override
    public ExternalSupervisor over(Span days) {
        return new ExternalSupervisor(person(), new CellId(cellId), origin(), days);
    }
}
