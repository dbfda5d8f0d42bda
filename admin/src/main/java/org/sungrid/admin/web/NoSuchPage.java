package org.sungrid.admin.web;

/** The address has a form that the product knows, but nothing stands there (any more). Answered with 404. */
public class NoSuchPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchPage() {
        super("no such page", null, false, false);
    }
}
