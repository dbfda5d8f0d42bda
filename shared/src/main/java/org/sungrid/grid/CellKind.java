package org.sungrid.grid;

/** What a cell is: 领导班子; 工商所, 机关科室, 直属单位; 管理片区, 执法中队, 室; 岗位. */
public enum CellKind {
    LEADERSHIP(CellLevel.LEADERSHIP),
    STATION(CellLevel.UNIT),
    OFFICE(CellLevel.UNIT),
    DIRECT_UNIT(CellLevel.UNIT),
    AREA(CellLevel.SECTION),
    SQUAD(CellLevel.SECTION),
    ROOM(CellLevel.SECTION),
    POST(CellLevel.POST);

    private final CellLevel level;

    CellKind(CellLevel level) {
        this.level = level;
    }

    /** On which of the four levels cells of this kind stand. */
    public CellLevel level() {
        return level;
    }

    public String code() {
        return name();
    }

    public String labelKey() {
        return "grid.kind." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
