package org.sungrid.grid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kinds of standing relations there are: 分管与挂包, 机构成员, 特约行风监督员, 高危行业联络员. */
public enum RelationKind {
    OVERSIGHT(Oversight.class),
    MEMBERSHIP(Membership.class),
    SUPERVISOR(ExternalSupervisor.class),
    LIAISON(LiaisonOfficer.class);

    private final Class<? extends Relation> type;

    RelationKind(Class<? extends Relation> type) {
        this.type = type;
    }

    /** The kind of this name in small letters, as addresses tell it. */
    public static Optional<RelationKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    Class<? extends Relation> type() {
        return type;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String labelKey() {
        return "grid.relation." + code();
    }
}
