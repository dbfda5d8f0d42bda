package org.sungrid.grid;

import java.util.Locale;

/** How a leader stands to a unit: 分管 by the division of work among the leaders, 挂包 as the one who looks after it. */
public enum OversightKind {
    OVERSIGHT,
    PAIRING;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "grid.oversight." + name().toLowerCase(Locale.ROOT);
    }
}
