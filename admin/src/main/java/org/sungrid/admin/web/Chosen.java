package org.sungrid.admin.web;

import java.io.Serializable;

/** One of several things that were chosen from a list, as the page showed it, and what became of it. */
public abstract class Chosen implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String number;
    private final String title;
    private String outcome = "";
    private boolean refused;

    protected Chosen(String number, String title) {
        this.number = number;
        this.title = title;
    }

    void becomes(String told, boolean refused) {
        outcome = told;
        this.refused = refused;
    }

    public String getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
    }

    /** What an act answered; empty before one was tried. */
    public String getOutcome() {
        return outcome;
    }

    public boolean isRefused() {
        return refused;
    }
}
