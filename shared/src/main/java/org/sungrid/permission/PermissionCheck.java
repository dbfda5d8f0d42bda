package org.sungrid.permission;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow.Who;

/** Refuses an act whose actor lacks its permission, before the act's transaction, and puts that on record. */
@Permitted(Permission.READ_AUDIT)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class PermissionCheck {

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @AroundInvoke
    Object check(InvocationContext act) throws Exception {
        var needed = act.getMethod().getAnnotation(Permitted.class).value();
        if (!current.may(needed)) {
            var who = current.signedIn().map(Actor::who).orElse(new Who(null, "-"));
            audit.refused(who, act.getMethod().getDeclaringClass().getSimpleName(), "act", null, needed.name());
            throw new NotPermitted(needed);
        }
        return act.proceed();
    }
}
