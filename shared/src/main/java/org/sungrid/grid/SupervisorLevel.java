package org.sungrid.grid;

import java.util.Locale;

/** For which level somebody from outside is appointed: 县级, 镇级. */
public enum SupervisorLevel {
    COUNTY,
    TOWN;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "grid.supervisor." + name().toLowerCase(Locale.ROOT);
    }
}
