package org.sungrid.disclosure;

/** How the amount of a rung becomes a charge. The bodies of fees said it in words before; a fee check has to know. */
public enum LadderCharge implements Coded {
    NOT_STATED,
    /** The amount of the rung in which the quantity lies is the whole charge (分档定额). */
    FLAT,
    /** The amount of the rung in which the quantity lies is charged for each unit of the whole quantity (全额累进). */
    WHOLE,
    /** Of each rung, its amount is charged for each unit that lies within it (超额累进). */
    EXCESS;

    @Override
    public String labelKey() {
        return "disclosure.ladder-charge." + code();
    }
}
