package org.sungrid.disclosure;

/** How far something found has been put right (整改情况). */
public enum Rectification implements Coded {
    NOT_BEGUN,
    UNDER_WAY,
    PUT_RIGHT;

    @Override
    public String labelKey() {
        return "disclosure.rectification." + code();
    }
}
