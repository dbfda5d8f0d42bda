package org.sungrid.grid;

/** What a cell is: 领导班子; 工商所, 机关科室, 直属单位; 管理片区, 执法中队, 室; 岗位. */
public enum CellKind {
    LEADERSHIP,
    STATION,
    OFFICE,
    DIRECT_UNIT,
    AREA,
    SQUAD,
    ROOM,
    POST
}
