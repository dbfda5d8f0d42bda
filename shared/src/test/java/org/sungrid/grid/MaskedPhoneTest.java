package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedPhoneTest {

    @Test
    void at_least_as_much_is_left_out_as_is_shown() {
        assertThat(MaskedPhone.of("13812345678")).isEqualTo("138****78");
        assertThat(MaskedPhone.of("0000-1368001")).isEqualTo("000****01");
        assertThat(MaskedPhone.of("123456789")).isEqualTo("****");
        assertThat(MaskedPhone.of("1")).isEqualTo("****");
        assertThat(MaskedPhone.of("")).isEmpty();
    }
}
