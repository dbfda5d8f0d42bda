package org.sungrid.admin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from, to count failed sign-ins by. It is kept as a keyed hash alone. A proxy's word is taken when
 * the request comes from a proxy that the settings name, and from nobody else.
 */
@ApplicationScoped
class SourceAddress {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    /** An IPv6 network belongs to one place: its first four groups. */
    private static final int GROUPS = 4;

    @Inject
    @ConfigProperty(name = "sungrid.proxy.addresses")
    private Optional<String> proxies;

    String of(HttpServletRequest request) {
        var named = Arrays.stream(proxies.orElse("").split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), named);
    }

    /** @param forwarded the header as it came; the last of its addresses is the one that our own proxy wrote */
    static String of(String remote, String forwarded, Set<String> proxies) {
        if (forwarded == null || !proxies.contains(remote)) {
            return network(remote);
        }
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return ADDRESS.matcher(last).matches() ? network(last) : network(remote);
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        return Arrays.stream(address.split(":", -1)).limit(GROUPS).collect(Collectors.joining(":"));
    }
}
