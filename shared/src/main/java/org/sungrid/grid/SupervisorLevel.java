package org.sungrid.grid;

import java.util.Locale;

/** For which level somebody from outside is appointed: 县级, 镇级. */
public enum SupervisorLevel {
    COUNTY,
    TOWN;

    public String code() {
        return name();
    }

    /** The level alone, for where it is said already who is spoken of. */
    public String levelKey() {
        return "grid.supervisor-level." + name().toLowerCase(Locale.ROOT);
    }

    public String labelKey() {
        return "grid.supervisor." + name().toLowerCase(Locale.ROOT);
    }
}
