package org.sungrid.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F-40")
class MailSettingsTest {

    private static MailSettings of(String host, String port, String user, String password, String from, String tls) {
        return new MailSettings(
                Optional.ofNullable(host),
                port,
                Optional.ofNullable(user),
                Optional.ofNullable(password),
                Optional.ofNullable(from),
                tls,
                "60");
    }

    @Test
    void without_a_host_there_is_no_mail_whatever_else_is_set() {
        var off = of(null, "x", "user", null, "nobody", "maybe");
        off.require();
        assertThat(off.isOn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "smtp.example.gov.cn, 587, sungrid, secret, it@example.gov.cn, true",
        "smtp.example.gov.cn, 25, , , it@example.gov.cn, false",
        "127.0.0.1, 25, sungrid, secret, it@example.gov.cn, false"
    })
    void what_makes_sense_is_taken(String host, String port, String user, String password, String from, String tls) {
        of(host, port, user, password, from, tls).require();
    }

    @ParameterizedTest
    @CsvSource({
        "587x, , , it@example.gov.cn, true, sungrid.mail.port",
        "0, , , it@example.gov.cn, true, sungrid.mail.port",
        "70000, , , it@example.gov.cn, true, sungrid.mail.port",
        "587, , , , true, sungrid.mail.from",
        "587, , , it, true, sungrid.mail.from",
        "587, , , 'a@b.example, c@d.example', true, sungrid.mail.from",
        "587, sungrid, , it@example.gov.cn, true, sungrid.mail.password",
        "587, , secret, it@example.gov.cn, true, sungrid.mail.user",
        "587, sungrid, secret, it@example.gov.cn, false, sungrid.mail.starttls",
        "587, , , it@example.gov.cn, yes, sungrid.mail.starttls"
    })
    void what_makes_none_is_refused_with_a_line_that_names_the_setting(
            String port, String user, String password, String from, String tls, String named) {
        assertThatThrownBy(() -> of("smtp.example.gov.cn", port, user, password, from, tls)
                        .require())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("secret");
    }
}
