package org.sungrid.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumberTest {

    @ParameterizedTest
    @CsvSource({
        "一, 1",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "二十一, 21",
        "一百, 100",
        "一百零一, 101",
        "一百一十, 110",
        "一百二十三, 123",
        "一千, 1000",
        "一千零一, 1001",
        "一千二百六十, 1260",
        "两千零一, 2001",
        "一万零三, 10003",
        "十二万三千, 123000",
        "二〇〇五, 2005",
        "一九九五, 1995",
        "二○○五, 2005",
        "12, 12",
        "１２, 12",
        "２０００, 2000",
        "零, 0",
        "〇, 0",
        "九千九百九十九万九千九百九十九, 99999999"
    })
    void a_number_is_read_as_documents_write_it(String text, int number) {
        assertThat(ChineseNumber.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "百", "十百", "一二百", "百二", "一万二万", "万", "第一", "1.5", "-1", "一亿", "九九九九九九九九九", "123456789", "一 二"
            })
    void what_is_no_number_is_none(String text) {
        assertThat(ChineseNumber.parse(text)).isEmpty();
    }

    @Test
    void a_number_too_long_to_be_meant_is_none() {
        assertThat(ChineseNumber.parse("一".repeat(1_000_000))).isEmpty();
    }

    @Test
    void every_number_up_to_a_thousand_is_read_back() {
        for (int number = 1; number < 1000; number++) {
            assertThat(ChineseNumber.parse(written(number))).hasValue(number);
        }
    }

    private static String written(int number) {
        String digits = "零一二三四五六七八九";
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        String text = hundreds > 0 ? digits.charAt(hundreds) + "百" : "";
        if (tens > 0) {
            text += (tens == 1 && hundreds == 0 ? "" : digits.charAt(tens)) + "十";
        } else if (hundreds > 0 && ones > 0) {
            text += "零";
        }
        return ones > 0 ? text + digits.charAt(ones) : text;
    }
}
