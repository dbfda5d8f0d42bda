package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.sungrid.id.BodyId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/** Somebody in a body, with a role, for a term. */
@Entity
@Table(name = "membership")
public class Membership extends Relation {

    @Column(name = "body_id")
    private long bodyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "member_role")
    private BodyRole role;

    protected Membership() {}

    Membership(PersonId person, BodyId body, BodyRole role, Span term) {
        super(person, term);
        this.bodyId = body.value();
        this.role = role;
    }

    public BodyRole getRole() {
        return role;
    }

    @Override
    public RelationKind kind() {
        return RelationKind.MEMBERSHIP;
    }

    @Override
    public String labelKey() {
        return role.labelKey();
    }

    @Override
    public Optional<BodyId> body() {
        return Optional.of(new BodyId(bodyId));
    }

    /** Nobody sits twice in a body, whatever the roles. */
    @Override
    List<Object> ownColumns() {
        return List.of(bodyId, role.name());
    }

    @Override
    boolean excludes(Relation other) {
        return other instanceof Membership same && same.bodyId == bodyId;
    }

    @Override
    public Membership over(Span days) {
        return new Membership(person(), new BodyId(bodyId), role, days);
    }
}
