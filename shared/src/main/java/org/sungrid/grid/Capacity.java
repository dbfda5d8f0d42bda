package org.sungrid.grid;

/** In what capacity a person is in a cell: 负责人, 临时负责人, 副职, 成员, 兼职纪检监察员. */
public enum Capacity {
    HEAD,
    ACTING_HEAD,
    DEPUTY,
    MEMBER,
    INSPECTOR;

    /** Whether whoever holds it answers for the cell. */
    public boolean answers() {
        return this == HEAD || this == ACTING_HEAD;
    }

    public String code() {
        return name();
    }

    public String labelKey() {
        return "grid.capacity." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
