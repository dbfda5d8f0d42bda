package org.sungrid.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharacterTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\n", "\u200b", "\u200b\u3164", "\ufeff \u2800\u00ad", "\u202e"})
    void what_nobody_sees_is_blank(String text) {
        assertThat(HiddenCharacter.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "办", "a\u200bb", "\ud83d\udc68\u200d\ud83d\udc69", "\u0301"})
    void what_somebody_sees_is_not(String text) {
        assertThat(HiddenCharacter.isBlank(text)).isFalse();
    }
}
