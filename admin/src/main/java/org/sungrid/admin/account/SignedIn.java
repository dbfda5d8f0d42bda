package org.sungrid.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;
import org.sungrid.permission.Actor;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;

/** Who looks at this page, for the frame and for showing only what an act would allow. */
@Named("me")
@RequestScoped
public class SignedIn {

    @Inject
    private CurrentActor current;

    @Inject
    private HttpServletRequest request;

    private String note;

    public boolean isPresent() {
        return current.signedIn().isPresent();
    }

    public String getName() {
        return current.signedIn().map(Actor::personName).orElse("");
    }

    /** Whether an act with this permission would be open; the act decides. */
    public boolean may(String permission) {
        return current.may(Permission.valueOf(permission));
    }

    /** Whether an act with this permission would be open wherever in the bureau. */
    public boolean mayEverywhere(String permission) {
        return current.reach(Permission.valueOf(permission)).whole();
    }

    /** What every form of this session carries. */
    public String getToken() {
        return Seat.given(request).token();
    }

    /** The nonce of this page's scripts, which each form sends back; without JavaScript nobody else would add it. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    /** Whether something is kept that was typed when the last session was over. */
    public boolean isTyped() {
        return Seat.of(request).filter(Seat::hasTyped).isPresent();
    }

    /** What was just done, told once. */
    public String getNote() {
        if (note == null) {
            note = Seat.of(request).flatMap(Seat::takeNote).orElse("");
        }
        return note;
    }
}
