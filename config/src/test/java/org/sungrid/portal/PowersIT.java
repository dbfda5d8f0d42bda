package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of powers: by class and by unit, with who holds each (M11). */
@Tag("M11")
class PowersIT {

    @Test
    @Tag("S-11")
    void the_powers_stand_by_class_and_unit_with_their_holders_in_both_languages() throws IOException {
        for (var prefix : List.of("", "/en", "/large/dark")) {
            var all = Reader.get(prefix + "/powers");
            assertThat(all.status()).isEqualTo(200);
            assertThat(all.header("Set-Cookie")).isEmpty();
            assertThat(all.body())
                    .contains("class=penalty", "unit=YX-ZF", "href=\"" + prefix + "/grid/YX-FG-01\"")
                    .contains("href=\"" + prefix + "/disclosures/Q-");
        }
        assertThat(Reader.get("/powers?class=ruling").body())
                .contains("企业名称争议的处理", "法制审核岗")
                .doesNotContain("食品经营许可</a>");
        assertThat(Reader.get("/powers?unit=YX-ZT&class=inspection").body())
                .contains("特种设备安全监督检查")
                .doesNotContain("医疗器械经营使用监督检查");
        assertThat(Reader.get("/en/powers?q=%E6%9F%A5%E5%B0%81").body()).contains("查封、扣押");
        assertThat(Reader.get("/powers?q=zzzzz").body()).contains("没有符合条件的权力事项");
    }

    @Test
    void what_can_not_be_understood_is_told_and_answered_with_400() throws IOException {
        for (var asked : List.of("class=abc", "page=0", "page=x", "q=" + "a".repeat(201), "unit=" + "a".repeat(201))) {
            assertThat(Reader.get("/powers?" + asked).status()).as(asked).isEqualTo(400);
        }
        assertThat(Reader.get("/powers?class=%3Cscript%3E").body()).doesNotContain("<script>&", "<script>\"");
    }

    @Test
    void a_powers_page_tells_basis_holders_limits_and_supervision() throws IOException {
        var list = Reader.get("/powers?class=compulsion").body();
        var address = list.replaceFirst("(?s).*?href=\"(/disclosures/Q-[0-9-]+)\".*", "$1");
        assertThat(Reader.get(address).body()).contains("谁来行使", "行使的条件和限制", "依据", "怎样监督", "href=\"/grid/YX");
    }
}
