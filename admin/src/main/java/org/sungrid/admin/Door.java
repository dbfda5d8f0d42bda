package org.sungrid.admin;

import java.util.Optional;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Permission;
import org.sungrid.web.Route;
import org.sungrid.web.Routes;

/**
 * One kind of address and who may pass.
 *
 * @param route what answers
 * @param keeper who stands there
 * @param permission what {@link Keeper#PERMITTED} asks for, otherwise {@code null}
 */
record Door(Route route, Keeper keeper, Permission permission) {

    enum Keeper {
        /** A style sheet, a script, a drawing: the same for everybody, no session is looked at. */
        NOBODY,
        /** Open to whoever has not signed in yet. */
        OPEN,
        SIGNED_IN,
        PERMITTED
    }

    static Door of(Keeper keeper, Route route) {
        return new Door(route, keeper, null);
    }

    static Door of(Permission permission, Route route) {
        return new Door(route, Keeper.PERMITTED, permission);
    }

    boolean leadsTo(String path) {
        return new Routes(route).find(path).isPresent();
    }

    /** Whether somebody may pass; nobody signed in is an empty actor. */
    boolean opensTo(Optional<Actor> actor) {
        return switch (keeper) {
            case NOBODY, OPEN -> true;
            case SIGNED_IN -> actor.isPresent();
            case PERMITTED -> actor.isPresent() && actor.get().may(permission);
        };
    }
}
