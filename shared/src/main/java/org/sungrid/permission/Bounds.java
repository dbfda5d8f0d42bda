package org.sungrid.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.sungrid.audit.Audit;

/** Holds what somebody names against what they may reach: the one place that decides it, for acts and for addresses. */
@ApplicationScoped
public class Bounds {

    @Inject
    @Any
    private Instance<Whereabouts<?>> all;

    @Inject
    private Audit audit;

    /** Whether the things that such keys name have a place. */
    boolean knows(Class<?> keyType) {
        return all.stream().anyMatch(one -> one.keyType() == keyType);
    }

    /**
     * @param key of the thing, of a type for which there is a {@link Whereabouts}
     * @param wanted what the actor was about to do or open, for the record
     * @throws OutOfReach when it lies outside, after that was put on record
     */
    public void check(Object key, Permission permission, Actor actor, String wanted) {
        if (!isWithin(key, actor.reach(permission), actor)) {
            audit.refused(actor.who(), wanted, "act", null, permission.name() + ": " + named(key));
            throw new OutOfReach();
        }
    }

    /** The value of a key, without the name of its type. */
    private static String named(Object key) {
        return key.toString().replaceFirst("^[^=]*=(.*)]$", "$1");
    }

    private boolean isWithin(Object key, Reach reach, Actor actor) {
        var one = all.stream()
                .filter(whereabouts -> whereabouts.keyType() == key.getClass())
                .findFirst();
        return reach.whole() && one.map(Whereabouts::isOpenToTheWhole).orElse(true)
                || one.map(whereabouts -> asked(whereabouts, key, reach, actor)).orElse(false);
    }

    private static <K> boolean asked(Whereabouts<K> one, Object key, Reach reach, Actor actor) {
        return one.isWithin(one.keyType().cast(key), reach, actor);
    }
}
