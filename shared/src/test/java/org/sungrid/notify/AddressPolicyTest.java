package org.sungrid.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    @Test
    void addresses_are_read_as_people_type_them() {
        assertThat(AddressPolicy.read(Channel.MAIL, " Chen.Min@Yunxi.example ")).contains("chen.min@yunxi.example");
        assertThat(AddressPolicy.read(Channel.MAIL, "ｃｈｅｎ＠yunxi.example")).contains("chen@yunxi.example");
        assertThat(AddressPolicy.read(Channel.SMS, "+86 138-1234-5678")).contains("13812345678");
        assertThat(AddressPolicy.read(Channel.SMS, "１３８１２３４５６７８")).contains("13812345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chen",
                "chen@",
                "@yunxi.example",
                "chen@localhost",
                "chen@yunxi.example\r\nBcc: thief@evil.example",
                "chen@yunxi.example, thief@evil.example",
                "\"chen min\"@yunxi.example",
                "chen..min@yunxi.example",
                "chen@-yunxi.example",
                "chen@[127.0.0.1]",
                "<chen@yunxi.example>"
            })
    void what_is_no_mail_address_is_none(String typed) {
        assertThat(AddressPolicy.read(Channel.MAIL, typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1381234567", "138123456789", "12812345678", "13812345678,13912345678", "0571-12345678"})
    void what_is_no_mobile_number_is_none(String typed) {
        assertThat(AddressPolicy.read(Channel.SMS, typed)).isEmpty();
    }

    @Test
    void lists_show_enough_to_tell_one_from_another() {
        assertThat(AddressPolicy.masked(Channel.MAIL, "chenmin@yunxi.example")).isEqualTo("c****@yunxi.example");
        assertThat(AddressPolicy.masked(Channel.SMS, "13812345678")).isEqualTo("138****78");
    }
}
