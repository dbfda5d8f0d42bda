package org.sungrid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1300|1300",
                "1300元|1300",
                "１３００．５０元|1300.50",
                "1,300.5|1300.5",
                "1，300|1300",
                "¥1,234,567.00|1234567.00",
                "￥ 12 元整|12",
                "13 00|1300",
                "0|0",
                "-5|-5",
                "RMB 30|30",
                "人民币30元|30"
            })
    void an_amount_is_read_however_it_is_typed(String typed, BigDecimal amount) {
        assertThat(TypedNumber.yuan(typed)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "元", "一千", "1,30", "1.300,00", "1e9", "1300万", "0x10", "--1", "1.", "12345678901234", "NaN"})
    void what_could_mean_two_things_is_no_amount(String typed) {
        assertThat(TypedNumber.yuan(typed)).isEmpty();
    }

    @Property(tries = 1_000)
    void anything_is_read_or_refused(@ForAll String typed) {
        TypedNumber.yuan(typed);
        TypedNumber.of(typed);
        TypedDay.of(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2025-06-30",
        "2025/6/30, 2025-06-30",
        "2025.6.3, 2025-06-03",
        "20250630, 2025-06-30",
        "２０２５年６月３０日, 2025-06-30",
        "2025 年 6 月 30 日, 2025-06-30"
    })
    void a_day_is_read_however_it_is_typed(String typed, java.time.LocalDate day) {
        assertThat(TypedDay.of(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-02-30", "30-06-2025", "06/30/2025", "昨天", "2025-13-01", "25-06-30"})
    void what_is_no_day_is_refused(String typed) {
        assertThat(TypedDay.of(typed)).isEmpty();
    }
}
