package org.sungrid.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8::1",
                "2001:0DB8:0:0:ffff::1",
                "2001:db8:0:0:0:0:192.0.2.1",
                "2001:db8::abcd:1%eth0",
                "2001:0db8:0000:0000:0000:0000:0000:0001"
            })
    void one_network_is_one_place_however_it_is_written(String written) {
        assertThat(SourceAddress.of(written, null, PROXIES)).isEqualTo("20010db800000000/64");
        assertThat(SourceAddress.of("::1", written, Set.of("0:0:0:0:0:0:0:1"))).isEqualTo("20010db800000000/64");
    }

    @Test
    void an_ipv4_address_within_ipv6_is_that_ipv4_address() {
        assertThat(SourceAddress.of("::ffff:192.0.2.7", null, PROXIES)).isEqualTo("192.0.2.7");
        assertThat(SourceAddress.of("::ffff:c000:207", null, PROXIES)).isEqualTo("192.0.2.7");
        assertThat(SourceAddress.of("::ffff:127.0.0.1", "192.0.2.9", PROXIES)).isEqualTo("192.0.2.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "a.example", "300.1.1.1", "1.2.3", ":::", "1:2", "fe80::zz", "", "1:2:3:4:5:6:7:8:9"})
    void what_is_no_address_is_asked_of_no_name_service(String written) {
        assertThat(SourceAddress.of("127.0.0.1", written, PROXIES)).isEqualTo("127.0.0.1");
    }
}
