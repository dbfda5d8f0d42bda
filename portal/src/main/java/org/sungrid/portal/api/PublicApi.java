package org.sungrid.portal.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Version 1 of the interface: what it answers today it answers for as long as it bears this number. */
@ApplicationPath("/api/v1")
public class PublicApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                DisclosuresResource.class,
                TableResource.class,
                GridResource.class,
                BoardResource.class,
                BoardTableResource.class,
                DescriptionResource.class,
                KnownParameters.class,
                Problems.class);
    }

    /** The server would otherwise describe the interface's inside at an address of its own. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
