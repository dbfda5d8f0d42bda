package org.sungrid.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    @Test
    void every_message_stands_in_both_languages_with_the_same_places() {
        ResourceBundle english = ResourceBundle.getBundle("org.sungrid.launch.messages", Locale.ROOT, EXACT);
        ResourceBundle chinese =
                ResourceBundle.getBundle("org.sungrid.launch.messages", Locale.SIMPLIFIED_CHINESE, EXACT);
        for (String key : english.keySet()) {
            String both = english.getString(key) + chinese.getString(key);
            assertThat(chinese.getString(key)).as(key).matches("(?s).*\\p{IsHan}.*");
            assertThat(english.getString(key)).as(key).doesNotMatch("(?s).*\\p{IsHan}.*");
            for (int place = 0; place < 4; place++) {
                boolean used = both.contains("{" + place + "}");
                assertThat(english.getString(key).contains("{" + place + "}"))
                        .as(key)
                        .isEqualTo(used);
                assertThat(chinese.getString(key).contains("{" + place + "}"))
                        .as(key)
                        .isEqualTo(used);
            }
        }
    }

    @Test
    void a_port_is_no_amount() {
        assertThat(new LaunchRefused("port.taken", 8080, "127.0.0.1", "sungrid.portal.port").getMessage())
                .contains("8080")
                .contains("-Dsungrid.portal.port=");
    }
}
