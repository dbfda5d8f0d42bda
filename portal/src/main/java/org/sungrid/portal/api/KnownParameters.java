package org.sungrid.portal.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.sungrid.refusal.Refused;

/**
 * Refuses a parameter that the address does not take: a program whose filter is misspelt would otherwise go on with
 * everything instead of what it asked for.
 */
public class KnownParameters implements ContainerRequestFilter {

    /** An answer tells what was typed, so that has an end. */
    private static final int LONGEST_SHOWN_BACK = 100;

    @Override
    public void filter(ContainerRequestContext asked) {
        var uri = asked.getUriInfo();
        Endpoint.at(uri.getRequestUri().getPath()).ifPresent(endpoint -> {
            var known = endpoint.asked();
            uri.getQueryParameters().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        var shown = name.length() > LONGEST_SHOWN_BACK ? name.substring(0, LONGEST_SHOWN_BACK) : name;
                        Refused.when(known.isEmpty(), "", "developers.refusal.parameters", shown);
                        Refused.when(true, "", "developers.refusal.parameter", shown, String.join(", ", known));
                    });
        });
    }
}
