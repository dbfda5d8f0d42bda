package org.sungrid.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.refusal.Refusal;

class FormReadingTest {

    private final FormReading reading = new FormReading();

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026/3/1", "2026年3月1日", "２０２６．３．１", " 2026-03-01 "})
    void a_day_is_read_as_people_write_it(String typed) {
        assertThat(reading.day("formed-on", typed)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(reading.refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "tomorrow", "2026-13-01", "26-1-1"})
    void what_is_no_day_is_refused_beside_its_field(String typed) {
        assertThat(reading.day("formed-on", typed)).isNull();
        assertThat(reading.refusals()).extracting(Refusal::field).containsExactly("formed-on");
    }

    @Test
    void a_number_is_read_with_full_width_digits_and_groups() {
        assertThat(reading.number("amount", "１，２００．５０")).isEqualTo(new BigDecimal("1200.50"));
        assertThat(reading.number("amount", " ")).isNull();
        assertThat(reading.refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "free", "1.2.3", "0x10", "12345678901234567890"})
    void what_is_no_number_is_refused_beside_its_field(String typed) {
        assertThat(reading.number("ladder[0].amount", typed)).isNull();
        assertThat(reading.refusals()).extracting(Refusal::field).containsExactly("ladder[0].amount");
    }
}
