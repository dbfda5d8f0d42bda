package org.sungrid.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.change.Subject;

/** What may be said at all (S-25). */
@Tag("S-25")
class NotificationTest {

    private static final Subject ABOUT = new Subject("disclosure", 1);

    private static Notification of(String key, String argument, String address, String once) {
        return new Notification(key, List.of(argument), address, ABOUT, once, Urgency.ORDINARY);
    }

    @Test
    void a_title_can_not_leave_its_line() {
        var told = of("disclosure.told.submitted", "a\r\nBcc: thief@evil.example\u2028\u202Ex\u0000y\tz", "/x", "1");
        assertThat(told.arguments()).containsExactly("a Bcc: thief@evil.example x y z");
        assertThat(of("a.b", "长".repeat(300), "", "1").arguments().get(0))
                .hasSize(Notification.LONGEST_ARGUMENT)
                .endsWith("…");
        assertThat(of("a.b", "\uD800x", "", "1").arguments()).containsExactly("x");
        assertThat(of("a.b", "𠮷".repeat(60), "", "1").arguments().get(0).codePoints())
                .as("no sign is cut in two")
                .doesNotContain(0xD842);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "inbox", "/a b", "/a\r\nX: y", "/<script>"})
    void an_address_is_a_path_in_the_admin(String address) {
        assertThatThrownBy(() -> of("a.b", "1", address, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "told", "A.b", "有人举报某某", "a.b c"})
    void what_is_said_is_a_key_and_no_text(String key) {
        assertThatThrownBy(() -> of(key, "1", "", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_tells_apart_has_a_length() {
        assertThatThrownBy(() -> of("a.b", "1", "", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("a.b", "1", "", "x".repeat(121))).isInstanceOf(IllegalArgumentException.class);
        assertThat(of("a.b", "1", "/tickets/DB-2026-0001?x=1", "x".repeat(120)).once())
                .hasSize(120);
    }
}
