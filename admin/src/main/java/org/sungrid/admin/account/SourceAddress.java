package org.sungrid.admin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
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

    /** Both are written so that Java reads them as addresses and never asks a name service. */
    private static final Pattern IPV4 =
            Pattern.compile("(25[0-5]|2[0-4][0-9]|[01]?[0-9]{1,2})(\\.(25[0-5]|2[0-4][0-9]|[01]?[0-9]{1,2})){3}");

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

    /** Bytes of an IPv6 address that tell its network, which belongs to one place: 64 bits. */
    private static final int NETWORK = 8;

    @Inject
    @ConfigProperty(name = "sungrid.proxy.addresses")
    private Optional<String> proxies;

    String of(HttpServletRequest request) {
        var named = Arrays.stream(proxies.orElse("").split(",")).collect(Collectors.toSet());
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), named);
    }

    /**
     * @param forwarded the header as it came; the last of its addresses is the one that our own proxy wrote
     * @param proxies as the settings name them, written in whatever way
     */
    static String of(String remote, String forwarded, Set<String> proxies) {
        var from = parsed(remote);
        boolean byProxy =
                from.isPresent() && proxies.stream().map(SourceAddress::parsed).anyMatch(from::equals);
        if (forwarded == null || !byProxy) {
            return network(remote, from);
        }
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        var client = parsed(last);
        return client.isPresent() ? network(last, client) : network(remote, from);
    }

    /** Whole for IPv4, the network for IPv6; what is no address counts as it is written. */
    private static String network(String written, Optional<InetAddress> address) {
        return address.map(one -> one instanceof Inet6Address
                        ? HexFormat.of().formatHex(one.getAddress(), 0, NETWORK) + "/64"
                        : one.getHostAddress())
                .orElse(written);
    }

    /** An IPv4 address that is written as an IPv6 one ({@code ::ffff:192.0.2.1}) is read as the IPv4 address that it is. */
    private static Optional<InetAddress> parsed(String written) {
        var bare = written.strip().replaceFirst("%.*$", "");
        boolean literal = bare.contains(":")
                ? IPV6.matcher(bare).matches()
                : IPV4.matcher(bare).matches();
        if (!literal) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
