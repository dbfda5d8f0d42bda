package org.sungrid.permission;

/** How far an act reaches, named beside its permission. */
public enum Scope {
    /** Something of the whole bureau, or of no place: the permission is needed for the whole bureau. */
    BUREAU,
    /**
     * One thing, named by a parameter of the act: it has to lie within what the permission reaches. The check asks the
     * {@link Whereabouts} of the parameter's type, before the act begins.
     */
    PLACE,
    /** A list, or something that comes with the content: the act filters or refuses by {@link CurrentActor#reach}. */
    WITHIN
}
