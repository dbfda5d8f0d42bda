package org.sungrid.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sungrid.deadline.DeadlinesMoved.Moved;
import org.sungrid.disclosure.Staff;
import org.sungrid.permission.OneTransaction;

/** Hears of deadlines that move, as the capabilities do whose matters they are; and acts for a second person. */
@ApplicationScoped
public class MovesHeard {

    private final List<String> because = new CopyOnWriteArrayList<>();
    private final List<Moved> moves = new CopyOnWriteArrayList<>();

    @Inject
    private Staff staff;

    @Inject
    private OneTransaction one;

    void moved(@Observes DeadlinesMoved told) {
        moves.addAll(told.moved());
        because.add(told.because());
    }

    public List<Moved> moves() {
        return List.copyOf(moves);
    }

    public List<String> because() {
        return List.copyOf(because);
    }

    public void forget() {
        because.clear();
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
