package org.sungrid.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.sungrid.disclosure.Staff;
import org.sungrid.permission.OneTransaction;

/** Somebody else who acts at the same time, inside the server. */
@Dependent
public class Elsewhere {

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Desk desk;

    /** Somebody acts on a thread of their own. */
    <T> Future<T> as(String account, Callable<T> act) {
        return threads.submit(() -> desk.at(account, act));
    }

    /** Where the one who acts is known for one request. */
    @Dependent
    public static class Desk {

        @Inject
        private Staff staff;

        @Inject
        private OneTransaction one;

        /** Lets somebody act. */
        @ActivateRequestContext
        public <T> T at(String account, Callable<T> act) throws Exception {
            one.with(() -> staff.become(account));
            return act.call();
        }
    }
}
