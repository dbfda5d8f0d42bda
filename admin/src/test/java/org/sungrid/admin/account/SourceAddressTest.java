package org.sungrid.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-67")
class SourceAddressTest {

    private static final Set<String> PROXIES = Set.of("127.0.0.1");

    @Test
    void S_67_a_forwarded_address_is_believed_from_a_named_proxy_alone() {
        assertThat(SourceAddress.of("127.0.0.1", "192.0.2.7", PROXIES)).isEqualTo("192.0.2.7");
        assertThat(SourceAddress.of("192.0.2.9", "192.0.2.7", PROXIES)).isEqualTo("192.0.2.9");
        assertThat(SourceAddress.of("127.0.0.1", "192.0.2.7", Set.of())).isEqualTo("127.0.0.1");
        assertThat(SourceAddress.of("127.0.0.1", null, PROXIES)).isEqualTo("127.0.0.1");
    }

    @Test
    void S_67_of_several_addresses_the_one_counts_that_our_proxy_wrote() {
        assertThat(SourceAddress.of("127.0.0.1", "198.51.100.1, 192.0.2.7", PROXIES))
                .isEqualTo("192.0.2.7");
        assertThat(SourceAddress.of("127.0.0.1", "192.0.2.7, evil.example", PROXIES))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void who_has_a_whole_ipv6_network_has_one_place() {
        assertThat(SourceAddress.of("2001:db8:1:2:aaaa::1", null, PROXIES))
                .isEqualTo(SourceAddress.of("2001:db8:1:2:bbbb::2", null, PROXIES))
                .isNotEqualTo(SourceAddress.of("2001:db8:1:3:aaaa::1", null, PROXIES));
    }
}
