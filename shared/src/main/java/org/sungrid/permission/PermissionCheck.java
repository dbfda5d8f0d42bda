package org.sungrid.permission;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditChain;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.audit.NotOnRecord;
import org.sungrid.refusal.Refused;

/**
 * Refuses an act whose actor lacks its permission, or lacks it over what the act names, before the act's transaction, and
 * puts that on record. Refuses as well what gives people power, while the rows of the record can't be bound.
 */
@Permitted(value = Permission.READ_AUDIT, scope = Scope.BUREAU)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class PermissionCheck {

    /** What the record notes where an act was refused because its rows can't be bound. */
    public static final String UNBOUND = "unbound";

    @Inject
    private CurrentActor current;

    @Inject
    private Bounds bounds;

    @Inject
    private Audit audit;

    @Inject
    private AuditChain chain;

    @AroundInvoke
    Object check(InvocationContext act) throws Exception {
        var needed = act.getMethod().getAnnotation(Permitted.class);
        var wanted = act.getMethod().getDeclaringClass().getSimpleName();
        if (!holds(needed)) {
            var who = current.signedIn().map(Actor::who).orElse(new Who(null, "-"));
            audit.refused(who, wanted, "act", null, needed.value().name());
            throw new NotPermitted(needed.value());
        }
        if (needed.value().givesPower() && !needed.evenUnbound() && changes(act.getMethod())) {
            requireBound(wanted);
        }
        if (needed.scope() == Scope.PLACE) {
            places(act).forEach(place -> bounds.check(place, needed.value(), current.get(), wanted));
        }
        return proceed(act, wanted);
    }

    /** S-43: who tries alone what takes a second person is on record; other refusals are about what was typed. */
    private Object proceed(InvocationContext act, String wanted) throws Exception {
        try {
            return act.proceed();
        } catch (Refused refused) {
            if (changes(act.getMethod())) {
                for (var reason : refused.refusals()) {
                    if (reason.isForWhoAsks()) {
                        audit.refused(current.get().who(), wanted, "act", null, reason.key());
                    }
                }
            }
            throw refused;
        }
    }

    /** What is only looked at has no transaction of its own. */
    private static boolean changes(Method act) {
        var transactional = act.getAnnotation(Transactional.class);
        return transactional != null && transactional.value() != Transactional.TxType.NOT_SUPPORTED;
    }

    /** S-89: power that can't be told of later is not given; that somebody wanted it is on record. */
    private void requireBound(String wanted) {
        try {
            chain.refuseUnlessBound(wanted);
        } catch (NotOnRecord unbound) {
            audit.refused(current.get().who(), wanted, "act", null, UNBOUND);
            throw unbound;
        }
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
