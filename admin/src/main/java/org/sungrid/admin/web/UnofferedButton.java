package org.sungrid.admin.web;

import jakarta.faces.component.ActionSource;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.behavior.ClientBehaviorContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sungrid.audit.Audit;
import org.sungrid.permission.CurrentActor;

/**
 * Notes that a button was pressed that the page does not offer to this one, which a browser does not do unless the page
 * is no longer what it was. The press itself does nothing: Faces leaves out what is not shown or may not be pressed, and
 * the act would ask for its permission besides. On record it is because whoever tries it may be trying more (S-37).
 */
public class UnofferedButton implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** More fields than any form has; whoever sends more is answered, and searched for no further. */
    private static final int MOST = 200;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Audit audit;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var context = event.getFacesContext();
        if (!context.isPostback() || context.getViewRoot() == null) {
            return;
        }
        sent(context.getExternalContext().getRequestParameterMap()).stream()
                .limit(MOST)
                .filter(name -> isUnoffered(context, name))
                .findFirst()
                .ifPresent(name -> current.signedIn()
                        .ifPresent(actor -> audit.refused(
                                actor.who(),
                                "UnofferedButton",
                                "act",
                                null,
                                context.getViewRoot().getViewId() + " " + name)));
    }

    /** The names of everything that was sent, and what a script names as pressed. */
    private static Collection<String> sent(Map<String, String> parameters) {
        var names = new HashSet<>(parameters.keySet());
        var source = parameters.get(ClientBehaviorContext.BEHAVIOR_SOURCE_PARAM_NAME);
        if (source != null) {
            names.add(source);
        }
        return names;
    }

    /** Asked of the row in which it stands, where it stands in one. */
    private static boolean isUnoffered(FacesContext context, String id) {
        var found = new AtomicBoolean();
        UIViewRoot root = context.getViewRoot();
        root.invokeOnComponent(
                context,
                id,
                (inside, component) -> found.set(component instanceof ActionSource && !isOffered(component)));
        return found.get();
    }

    private static boolean isOffered(UIComponent button) {
        if (Boolean.parseBoolean(String.valueOf(button.getAttributes().get("disabled")))) {
            return false;
        }
        for (var part = button; part != null; part = part.getParent()) {
            if (!part.isRendered()) {
                return false;
            }
        }
        return true;
    }
}
