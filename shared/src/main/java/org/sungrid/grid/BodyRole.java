package org.sungrid.grid;

import java.util.Locale;

/** What somebody is in a body: 组长或主持人, 副组长, 秘书, 成员; in the order in which they are named. */
public enum BodyRole {
    CHAIR,
    DEPUTY,
    SECRETARY,
    MEMBER;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "grid.body-role." + name().toLowerCase(Locale.ROOT);
    }
}
