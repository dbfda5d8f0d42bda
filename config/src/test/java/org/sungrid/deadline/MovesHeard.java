package org.sungrid.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sungrid.disclosure.Staff;
import org.sungrid.permission.OneTransaction;

/** Hears of deadlines that move, as the capabilities do whose matters they are; and acts for a second person. */
@ApplicationScoped
public class MovesHeard {

    private final List<DeadlineMoved> moves = new CopyOnWriteArrayList<>();

    @Inject
    private Staff staff;

    @Inject
    private OneTransaction one;

    void moved(@Observes DeadlineMoved moved) {
        moves.add(moved);
    }

    public List<DeadlineMoved> moves() {
        return List.copyOf(moves);
    }

    public void forget() {
        moves.clear();
    }

    /** Does it in a request of its own, by the administrator. */
    @ActivateRequestContext
    public String asked(Runnable act) {
        one.with(() -> staff.become("luochunxiao"));
        act.run();
        return "done";
    }
}
