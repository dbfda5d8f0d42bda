package org.sungrid.portal.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.sungrid.web.Application;

/** The interface's description of itself, for programs that make clients and tests of it. */
@Path("openapi.json")
@Produces("application/json;charset=UTF-8")
public class DescriptionResource {

    @Inject
    private Application application;

    @GET
    public String description() {
        return new Description(application.absolute("")).toJson().toString();
    }
}
