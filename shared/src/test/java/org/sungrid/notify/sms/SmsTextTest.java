package org.sungrid.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sungrid.notify.Outgoing;

class SmsTextTest {

    private static final String BUREAU = "云溪县市场监督管理局";

    @Test
    void a_short_message_is_chinese_and_signed() {
        var parts = SmsText.of(
                new Outgoing("1", "13812345678", "notify.code", List.of("123456", "10"), "", Instant.EPOCH), BUREAU);
        assertThat(parts).containsExactly("【云溪县市场监督管理局】您的验证码：123456，10 分钟内有效，请勿告知他人。");
    }

    @Test
    void what_fits_into_seventy_characters_is_one_part() {
        int room = SmsText.LONGEST - BUREAU.length() - 2;
        assertThat(SmsText.parts("字".repeat(room), BUREAU))
                .hasSize(1)
                .first()
                .asString()
                .hasSize(70);
        assertThat(SmsText.parts("字".repeat(room + 1), BUREAU)).hasSize(2);
    }

    @Test
    void what_is_longer_is_two_numbered_parts_at_most_and_loses_nothing_that_fits() {
        int room = SmsText.LONGEST - BUREAU.length() - 2 - "(1/2)".length();
        var fits = "一".repeat(room) + "二".repeat(room);
        var parts = SmsText.parts(fits, BUREAU);
        assertThat(parts).hasSize(2).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(70));
        assertThat(parts.get(0)).isEqualTo("【" + BUREAU + "】(1/2)" + "一".repeat(room));
        assertThat(parts.get(1)).isEqualTo("【" + BUREAU + "】(2/2)" + "二".repeat(room));
        assertThat(SmsText.parts(fits + "三", BUREAU).get(1)).hasSize(70).endsWith("二…");
    }

    @Test
    void no_sign_is_cut_in_two() {
        for (int shift = 0; shift < 2; shift++) {
            var parts = SmsText.parts("字".repeat(shift) + "𠮷".repeat(80), BUREAU);
            assertThat(parts)
                    .allSatisfy(part -> assertThat(part.codePoints())
                            .allMatch(sign -> sign > 0xFFFF || !Character.isSurrogate((char) sign.intValue())));
        }
    }
}
