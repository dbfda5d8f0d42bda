package org.sungrid.grid;

/** In what capacity a person is in a cell: 负责人, 副职, 成员, 兼职纪检监察员. */
public enum Capacity {
    HEAD,
    DEPUTY,
    MEMBER,
    INSPECTOR;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "grid.capacity." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
