package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sungrid.id.AskingId;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Reach;
import org.sungrid.permission.Whereabouts;

/** An asking is where the cell is that asked. */
@ApplicationScoped
class AskingWhereabouts implements Whereabouts<AskingId> {

    @Inject
    private Askings askings;

    @Override
    public Class<AskingId> keyType() {
        return AskingId.class;
    }

    @Override
    public boolean isWithin(AskingId key, Reach reach, Actor actor) {
        return askings.find(key).map(asking -> reach.has(asking.cell())).orElse(true);
    }
}
