package org.sungrid.inspection;

import java.util.Locale;

/** What kind of check an inspection is: who checks whom. */
public enum InspectionKind {
    /** Discipline, legality and efficiency in one visit (党纪排查、法制检查、效能督察“三查合一”). */
    THREE_IN_ONE,
    /** A post checks itself (岗位自查). */
    POST_SELF,
    /** A unit or section checks itself (单位自查). */
    UNIT_SELF,
    /** A leader checks what they answer for (领导评查). */
    LEADER_REVIEW,
    /** The organisation checks (组织审查). */
    ORGANISATION_REVIEW,
    /** Supervisors from outside help to check (社会帮查). */
    SOCIETY_HELP;

    /** Whether those who check belong to what is checked. */
    public boolean isSelf() {
        return this == POST_SELF || this == UNIT_SELF;
    }

    public String code() {
        return name();
    }

    public String labelKey() {
        return "inspection.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
