package org.sungrid.admin.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.web.Visit;

/** A form goes back to the address of the page it stands on, for a view has no address of its own. */
public class PageAddresses extends ViewHandlerWrapper {

    public PageAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        return Visit.of(request).address().canonical();
    }
}
