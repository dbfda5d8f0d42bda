package org.sungrid.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a name travels in a header. */
@Tag("S-29")
class FileAnswerTest {

    @Test
    void a_chinese_name_is_told_twice() {
        assertThat(FileAnswer.disposition("收费 表.xlsx"))
                .isEqualTo("attachment; filename=\"____.xlsx\"; filename*=UTF-8''%E6%94%B6%E8%B4%B9%20%E8%A1%A8.xlsx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\"; filename=\"x.exe", "a\r\nSet-Cookie: x=1", "a\0.png", "a\u202egnp.exe", "a%0d%0a", "😀"})
    void no_name_ends_the_header_or_the_value(String name) {
        assertThat(FileAnswer.disposition(name))
                .matches(
                        "attachment; filename=\"[A-Za-z0-9._-]*\"; filename\\*=UTF-8''(?:[A-Za-z0-9._-]|%[0-9A-F]{2})*");
    }
}
