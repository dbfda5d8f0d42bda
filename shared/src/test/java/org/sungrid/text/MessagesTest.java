package org.sungrid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages chinese = Messages.in(Language.CHINESE);
    private final Messages english = Messages.in(Language.ENGLISH);

    @Test
    void the_first_part_of_a_key_names_the_bundle() {
        assertThat(chinese.text("web.skip")).isEqualTo("跳到正文");
        assertThat(english.text("web.skip")).isEqualTo("Skip to content");
    }

    @Test
    void the_language_does_not_depend_on_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(english.text("web.page.next")).isEqualTo("Next");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void arguments_fill_their_places() {
        assertThat(chinese.text("web.page.position", 2, 31)).isEqualTo("第 2 页，共 31 页");
    }

    @Test
    @Tag("S-81")
    void an_argument_is_text_whatever_it_looks_like() {
        assertThat(english.text("web.error.incident", "{0} #{7*7} '")).isEqualTo("Incident number: {0} #{7*7} '");
    }

    @Test
    void a_missing_key_comes_back_as_itself() {
        assertThat(english.text("web.no-such-key")).isEqualTo("web.no-such-key");
        assertThat(english.text("nobody.no-such-key")).isEqualTo("nobody.no-such-key");
        assertThat(english.text("no\nkey")).isEqualTo("no\nkey");
        assertThat(english.has("web.no-such-key")).isFalse();
    }
}
