package org.sungrid.admin;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sungrid.id.AskingId;
import org.sungrid.id.AttachmentKey;
import org.sungrid.id.CellCode;
import org.sungrid.id.DisclosureNumber;
import org.sungrid.id.InspectionId;
import org.sungrid.id.PersonNumber;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Permission;
import org.sungrid.web.Route;
import org.sungrid.web.Routes;

/**
 * One kind of address and who may pass.
 *
 * @param route what answers
 * @param keeper who stands there
 * @param permissions of which {@link Keeper#PERMITTED} asks for any, {@link Keeper#BUREAU} for one over the whole bureau
 * @param named what the address names and where that has to lie; {@code null} where it names nothing that has a place
 */
record Door(Route route, Keeper keeper, Set<Permission> permissions, Named named) {

    enum Keeper {
        /** A style sheet, a script, a drawing: the same for everybody, no session is looked at. */
        NOBODY,
        /** Open to whoever has not signed in yet. */
        OPEN,
        SIGNED_IN,
        PERMITTED,
        BUREAU
    }

    /**
     * The part of an address that names a thing.
     *
     * @param key makes the thing's key of it
     */
    record Named(String part, Function<String, Object> key) {

        static final Named DISCLOSURE = new Named("number", DisclosureNumber::new);
        static final Named CELL = new Named("code", CellCode::new);
        static final Named PERSON = new Named("number", PersonNumber::new);
        static final Named TICKET = new Named("number", TicketNumber::new);
        static final Named INSPECTION = new Named("id", part -> new InspectionId(number(part)));
        static final Named ATTACHMENT = new Named("id", AttachmentKey::new);
        static final Named ASKING = new Named("id", part -> new AskingId(number(part)));

        /** What is no key names nothing, like a key that nothing has. */
        private static long number(String part) {
            return part.matches("[1-9][0-9]{0,17}") ? Long.parseLong(part) : 0;
        }
    }

    static Door of(Keeper keeper, Route route) {
        return new Door(route, keeper, Set.of(), null);
    }

    static Door of(Permission permission, Route route) {
        return new Door(route, Keeper.PERMITTED, Set.of(permission), null);
    }

    /** Where the permission has to hold over the thing that the address names. */
    static Door of(Permission permission, Named named, Route route) {
        return new Door(route, Keeper.PERMITTED, Set.of(permission), named);
    }

    /** Where any of these has to hold somewhere. */
    static Door ofAny(Route route, Permission... any) {
        return new Door(route, Keeper.PERMITTED, Set.of(any), null);
    }

    /** Where one of these has to hold over the whole bureau. */
    static Door ofBureau(Route route, Permission... any) {
        return new Door(route, Keeper.BUREAU, Set.of(any), null);
    }

    boolean leadsTo(String path) {
        return new Routes(route).find(path).isPresent();
    }

    /** Whether somebody may pass; nobody signed in is an empty actor. */
    boolean opensTo(Optional<Actor> actor) {
        return switch (keeper) {
            case NOBODY, OPEN -> true;
            case SIGNED_IN -> actor.isPresent();
            case PERMITTED -> actor.isPresent() && permissions.stream().anyMatch(actor.get()::may);
            case BUREAU ->
                actor.isPresent()
                        && permissions.stream()
                                .anyMatch(permission ->
                                        actor.get().reach(permission).whole());
        };
    }
}
