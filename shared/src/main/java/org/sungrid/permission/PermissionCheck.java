package org.sungrid.permission;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow.Who;

/**
 * Refuses an act whose actor lacks its permission, or lacks it over what the act names, before the act's transaction, and
 * puts that on record.
 */
@Permitted(value = Permission.READ_AUDIT, scope = Scope.BUREAU)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class PermissionCheck {

    @Inject
    private CurrentActor current;

    @Inject
    private Bounds bounds;

    @Inject
    private Audit audit;

    @AroundInvoke
    Object check(InvocationContext act) throws Exception {
        var needed = act.getMethod().getAnnotation(Permitted.class);
        var wanted = act.getMethod().getDeclaringClass().getSimpleName();
        if (!holds(needed)) {
            var who = current.signedIn().map(Actor::who).orElse(new Who(null, "-"));
            audit.refused(who, wanted, "act", null, needed.value().name());
            throw new NotPermitted(needed.value());
        }
        if (needed.scope() == Scope.PLACE) {
            places(act).forEach(place -> bounds.check(place, needed.value(), current.get(), wanted));
        }
        return act.proceed();
    }

    private boolean holds(Permitted needed) {
        return needed.scope() == Scope.BUREAU ? current.reach(needed.value()).whole() : current.may(needed.value());
    }

    /** What the act names; an act that says it names something and does not would be open to all, so it is refused. */
    private List<Object> places(InvocationContext act) {
        var types = act.getMethod().getParameterTypes();
        if (Arrays.stream(types).noneMatch(bounds::knows)) {
            throw new IllegalStateException(act.getMethod() + " names nothing that has a place");
        }
        return Arrays.stream(act.getParameters())
                .filter(parameter -> parameter != null && bounds.knows(parameter.getClass()))
                .toList();
    }
}
