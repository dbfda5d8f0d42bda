package org.sungrid.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.audit.Audit;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** An administrator has tried again what was parked: some seconds later, by whichever node works on the job. */
@ApplicationScoped
public class TryingParkedAgain {

    @Inject
    private Failures failures;

    @Inject
    private Jobs jobs;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** @throws Refused when it is parked no longer */
    @Permitted(value = Permission.MANAGE_JOBS, scope = Scope.BUREAU)
    @Transactional
    public void one(long id) {
        var failure = failures.find(id).orElse(null);
        Refused.when(failure == null || !failures.release(id), "", "job.refusal.gone");
        audit.done(
                current.get().who(),
                "TryingParkedAgain",
                Failure.SUBJECT,
                id,
                failure.getJob() + " · " + failure.getSubject());
    }

    /**
     * All of a job, at most 1,000 at once.
     *
     * @return how many they were
     * @throws Refused when none is parked
     */
    @Permitted(value = Permission.MANAGE_JOBS, scope = Scope.BUREAU)
    @Transactional
    public int all(String code) {
        int released = jobs.find(code).map(job -> failures.release(job.code())).orElse(0);
        Refused.when(released == 0, "", "job.refusal.none");
        audit.done(current.get().who(), "TryingParkedAgain", Failure.SUBJECT, null, code + " · " + released);
        return released;
    }
}
