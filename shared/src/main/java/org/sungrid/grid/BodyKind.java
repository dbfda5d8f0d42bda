package org.sungrid.grid;

import java.util.Locale;

/** What a body is: 领导小组, 会议 (党组会, 局长办公会, 局务会), 纪检机构 (纪检组), 监督机构 (监察室, 纠风办), 督察队. */
public enum BodyKind {
    LEADING_GROUP,
    MEETING,
    DISCIPLINE,
    SUPERVISION,
    TEAM;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "grid.body-kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
