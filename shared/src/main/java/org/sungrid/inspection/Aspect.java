package org.sungrid.inspection;

import java.util.Locale;

/** Under which aspect something is looked at: 党纪排查, 法制检查, 效能督察. */
public enum Aspect {
    DISCIPLINE,
    LEGALITY,
    EFFICIENCY;

    /** How refusals name what is typed about it. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String labelKey() {
        return "inspection.aspect." + field();
    }
}
