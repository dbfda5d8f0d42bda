package org.sungrid.admin.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.primefaces.csp.CspException;
import org.sungrid.audit.NotOnRecord;
import org.sungrid.database.Trouble;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;
import org.sungrid.web.ErrorFacts;
import org.sungrid.web.Incident;

/**
 * What goes wrong inside Faces is answered by the one error page, in background requests too: their usual answer would
 * name classes. A page that is no longer known, or whose state or nonce somebody tampered with, is the asker's affair and
 * no incident (S-72).
 */
public class Mishaps extends ExceptionHandlerWrapper {

    private Mishaps(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var unhandled = getUnhandledExceptionQueuedEvents().iterator();
        if (unhandled.hasNext()) {
            answer(unhandled.next());
            unhandled.remove();
        }
        while (unhandled.hasNext()) {
            unhandled.next();
            unhandled.remove();
        }
    }

    private static void answer(ExceptionQueuedEvent event) {
        var context = event.getContext().getContext();
        var cause = root(event.getContext().getException());
        var external = context.getExternalContext();
        // What cannot be restored was not made by us, whatever it stumbled over.
        int status = event.getContext().getPhaseId() == PhaseId.RESTORE_VIEW
                ? HttpServletResponse.SC_FORBIDDEN
                : status(cause);
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            Incident.record((HttpServletRequest) external.getRequest(), cause);
        }
        try {
            if (!external.isResponseCommitted()) {
                external.responseReset();
                external.responseSendError(status, null);
            }
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(Throwable cause) {
        if (cause instanceof NoSuchPage || cause instanceof OutOfReach) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (cause instanceof NotOnRecord || Trouble.isFull(cause)) {
            return ErrorFacts.NOT_ON_RECORD;
        }
        if (Trouble.isOutage(cause)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return cause instanceof ViewExpiredException || cause instanceof NotPermitted || cause instanceof CspException
                ? HttpServletResponse.SC_FORBIDDEN
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** The innermost cause, or the first on the way that says by itself what it is. */
    private static Throwable root(Throwable thrown) {
        var cause = thrown;
        for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
            if (status(cause) != HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                return cause;
            }
            cause = cause.getCause();
        }
        return cause;
    }

    /** Makes it; named in {@code faces-config.xml}. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new Mishaps(getWrapped().getExceptionHandler());
        }
    }
}
