package org.sungrid.permission;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who acts in this request. The admin's gate fills it from the database on each request; nobody is the default. */
@RequestScoped
public class CurrentActor {

    private Actor actor;

    public void become(Actor somebody) {
        this.actor = somebody;
    }

    public Optional<Actor> signedIn() {
        return Optional.ofNullable(actor);
    }

    /** The actor of an act that has passed its permission. */
    public Actor get() {
        if (actor == null) {
            throw new NotPermitted(null);
        }
        return actor;
    }

    public boolean may(Permission permission) {
        return actor != null && actor.may(permission);
    }

    /** Over what part of the grid a permission holds today; nothing for nobody. */
    public Reach reach(Permission permission) {
        return actor == null ? Reach.NOTHING : actor.reach(permission);
    }
}
