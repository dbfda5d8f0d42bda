package org.sungrid.grid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kinds of standing relations there are: 分管与挂包, 机构成员, 特约行风监督员, 高危行业联络员. */
public enum RelationKind {
    OVERSIGHT(Oversight.class, "oversight (cell_id, kind"),
    MEMBERSHIP(Membership.class, "membership (body_id, member_role"),
    SUPERVISOR(
            ExternalSupervisor.class,
            "external_supervisor (cell_id, supervisor_level, organisation, organisation_post, phone"),
    LIAISON(LiaisonOfficer.class, "liaison_officer (cell_id, trade");

    private final Class<? extends Relation> type;
    private final String stored;

    /** @param stored the table, and the columns that are its own */
    RelationKind(Class<? extends Relation> type, String stored) {
        this.type = type;
        this.stored = stored;
    }

    /** The kind of this name in small letters, as addresses tell it. */
    public static Optional<RelationKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    Class<? extends Relation> type() {
        return type;
    }

    /** Table and columns, in the order of {@link Relation#columns}. */
    String table() {
        return stored + ", person_id, held_from, held_until, recorded_at, begun_by)";
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String labelKey() {
        return "grid.relation." + code();
    }
}
