package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupervisorNumberTest {

    @Test
    void numbers_follow_one_another_and_grow_longer_when_they_must() {
        assertThat(SupervisorNumber.after("")).isEqualTo("S-0001");
        assertThat(SupervisorNumber.after("S-0001")).isEqualTo("S-0002");
        assertThat(SupervisorNumber.after("S-9999")).isEqualTo("S-10000");
        assertThat(SupervisorNumber.after("S-10000")).isEqualTo("S-10001");
    }

    @Test
    void a_staff_number_is_none_of_the_series() {
        assertThat(SupervisorNumber.is("S-0001")).isTrue();
        assertThat(SupervisorNumber.is("1102")).isFalse();
        assertThat(SupervisorNumber.is("S-X1")).isFalse();
        assertThat(SupervisorNumber.after("1102")).isEqualTo("S-0001");
    }
}
