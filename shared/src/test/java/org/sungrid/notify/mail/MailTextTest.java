package org.sungrid.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sungrid.notify.Outgoing;

class MailTextTest {

    @Test
    void a_mail_says_it_in_chinese_and_below_in_english_and_where_to_go_on() {
        var text = MailText.of(
                new Outgoing(
                        "sungrid.1.a",
                        "chen@yunxi.example",
                        "disclosure.told.submitted",
                        List.of("F-2026-0001"),
                        "/disclosures/F-2026-0001",
                        Instant.EPOCH),
                "云溪县市场监督管理局",
                "Market Supervision Bureau of Yunxi",
                "https://admin.yunxi.example/");
        assertThat(text.subject()).isEqualTo("【云溪县市场监督管理局】F-2026-0001 已提交，等待审核发布。");
        assertThat(text.body())
                .containsSubsequence(
                        "F-2026-0001 已提交，等待审核发布。",
                        "https://admin.yunxi.example/disclosures/F-2026-0001\n",
                        "https://admin.yunxi.example/account/messages\n",
                        "----------",
                        "F-2026-0001 waits to be checked and released.",
                        "https://admin.yunxi.example/en/disclosures/F-2026-0001\n",
                        "https://admin.yunxi.example/en/account/messages\n");
    }

    @Test
    void a_subject_is_one_line_whatever_it_is_made_of() {
        var text = MailText.of(
                new Outgoing(
                        "1", "a@b.example", "disclosure.told.submitted", List.of("x\r\nBcc: y"), "", Instant.EPOCH),
                "局\r\nX: y",
                "Bureau",
                "http://localhost");
        assertThat(text.subject()).doesNotContain("\r", "\n").hasSizeLessThanOrEqualTo(120);
    }
}
