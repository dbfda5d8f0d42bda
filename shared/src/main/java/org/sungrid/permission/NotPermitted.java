package org.sungrid.permission;

/** The one who acts lacks the permission, or nobody is signed in. Answered with 403; recorded in the audit. */
public class NotPermitted extends RuntimeException {

    /** @param permission what was missing; {@code null} when nobody is signed in */
    public NotPermitted(Permission permission) {
        super(permission == null ? "nobody is signed in" : permission.name(), null, false, false);
    }
}
