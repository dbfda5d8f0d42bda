package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.bench.Wire;

/** What a citizen was charged, checked on the real portal against the demo bureau's fees. */
@Tag("M38")
class FeeCheckIT {

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // The standard was lowered on 1 July 2025.
                "电梯定期检验费|500|2025-06-30|5||收得对|应收 500.00 元",
                "电梯定期检验费|500|2025-07-01|5||多收了 100.00 元|应收 400.00 元",
                "电梯定期检验费|300|2025-07-01|5||少收了 100.00 元|应收 400.00 元",
                "电梯定期检验费|1,520元|2025-07-01|11|2|收得对|760.00 元 × 2 份 ＝ 1,520.00 元",
                // 30 pages free, 70 at 10, 30 at 20: as the bureau's own example has it.
                "政府信息公开信息处理费（按量计收）|1300|2026-03-01|130||收得对|各档相加 ＝ 1,300.00 元",
                "政府信息公开信息处理费（按量计收）|1400|2026-03-01|130||多收了 100.00 元|应收 1,300.00 元",
                // Half a yuan for each page above 50 until the end of 2025, nothing since.
                "登记档案复制费|１０元|2025-12-31|70||收得对|应收 10.00 元",
                "登记档案复制费|10|2026-01-01|70||不应收费|全部是多收的",
                "登记档案复制费|0|2026-01-01|||不收费，也没有收|与标准一致",
                "登记档案复制费|10|2024-02-29|70||还没有开始施行|没有依据",
                "液化石油气钢瓶定期检验费|66|2026-03-01||3|收得对|22.00 元 × 3 份 ＝ 66.00 元",
                "新开办企业首套印章|100|2026-09-01|||不收费的规定到2026年8月31日为止|没有公示新的标准",
                "锅炉定期检验费|380|2026-03-01|20.5||标准没有写到这个数量|20.5",
                "锅炉定期检验费|380|2026-03-01|0.5||收得对|应收 380.00 元",
                "锅炉定期检验费|380|2026-03-01|||还差一个数量：额定蒸发量（吨/小时）|填上数量",
                "检验检测报告补发|10|2026-03-01|||收得对|应收 10.00 元"
            })
    void the_standard_of_that_day_is_worked_out(
            String what, String amount, String day, String quantity, String pieces, String answer, String more)
            throws IOException {
        var page = check("", what, amount, day, quantity, pieces);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("class=\"answer", answer, more, "12315", "0000-1234510")
                .doesNotContain("???", "portal.check");
    }

    @Test
    void the_answer_tells_basis_person_exemptions_and_where_to_complain_in_both_languages() throws IOException {
        var chinese = check("", "电梯定期检验费", "500", "2025-07-01", "5", "").body();
        var english = check("/en", "电梯定期检验费", "500", "2025-07-01", "5", "").body();

        assertThat(chinese)
                .contains("岚发改价费〔2025〕41号", "公办中小学校", "符合下面任何一种，应收的还要少", "机电类特种设备检验室", "tel:0000-1234555")
                .contains("收得不对，找谁", "纪检监察室");
        assertThat(Pattern.compile("href=\"/disclosures/L-[0-9-]+#article-10\"").matcher(chinese))
                .as("the article that is disclosed here")
                .matches(matcher -> matcher.find());
        assertThat(english)
                .contains("100.00 yuan too much: 500.00 yuan charged, 400.00 yuan due", "lies in the step")
                .contains("If one of these fits you, it is less", "Discipline and Inspection Office", "lang=\"en\"")
                .doesNotContain("portal.check", "portal.recourse");
    }

    @Test
    void an_old_day_is_answered_by_the_version_of_that_day() throws IOException {
        assertThat(check("", "电梯定期检验费", "500", "2025-06-30", "5", "").body())
                .contains("/versions/1\"", "第 1 版", "减半收取")
                .doesNotContain("多收了 100");
    }

    @Test
    void where_two_could_be_meant_each_is_a_link_that_keeps_what_was_typed() throws IOException {
        var page = check("", "电梯检验", "400", "2025-07-01", "5", "").body();

        assertThat(page).contains("是下面哪一项", "电梯定期检验费", "老旧小区加装电梯", "曳引驱动电梯", "400.00–1,200.00 元/台·次");
        var link =
                Pattern.compile("href=\"(/fees/check\\?fee=F-[^\"]+)\">电梯定期检验费").matcher(page);
        assertThat(link.find()).isTrue();
        var chosen = Wire.portal().get(link.group(1).replace("&amp;", "&"));
        assertThat(chosen.body()).contains("收得对：按标准应收 400.00 元", "value=\"400\"");
    }

    @Test
    void what_is_not_disclosed_may_not_be_charged() throws IOException {
        var page = check("", "呱呱坠地手续", "50", "2026-03-01", "", "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("没有公示的项目，一律不得收取", "12315", "0000-1234510");
        assertThat(check("/en", "呱呱坠地手续", "50", "2026-03-01", "", "").body())
                .contains("What is not disclosed here may not be charged");
    }

    @Test
    void a_procedure_leads_to_its_fees() throws IOException {
        var page = check("", "特种设备使用登记", "200", "2026-03-01", "", "").body();

        assertThat(page).contains("您写的是办事事项", "特种设备使用登记");
        assertThat(page).containsAnyOf("办这件事不收费", "/fees/check?fee=F-");
    }

    @Test
    void dues_go_by_the_class_of_members_on_that_day() throws IOException {
        var asked = check("", "云溪县民营经济协会会费", "300", "2026-04-30", "", "").body();
        assertThat(asked).contains("还差一项：属于哪一类会员", "<select", "2,000.00");

        var member = "&member=" + encoded("上年末从业人数超过10人、不超过50人的会员");
        assertThat(Wire.portal()
                        .get(address("", "云溪县民营经济协会会费", "300", "2026-04-30", "", "") + member)
                        .body())
                .contains("收得对：按标准应收 300.00 元");
        assertThat(Wire.portal()
                        .get(address("", "云溪县民营经济协会会费", "300", "2026-05-01", "", "") + member)
                        .body())
                .contains("多收了 100.00 元");
        assertThat(check("", "云溪县消费者协会", "10", "2026-05-01", "", "").body()).contains("不应收费");
    }

    @Test
    void a_day_to_come_is_answered_as_is_known_today() throws IOException {
        assertThat(check("", "检验检测报告补发", "10", "2999-01-01", "", "").body()).contains("不应收费", "这一天还没有到来");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "电梯定期检验费|abc|2025-07-01||“abc”不是金额|amount-wrong",
                "电梯定期检验费|1,30|2025-07-01||不是金额|amount-wrong",
                "电梯定期检验费|-5|2025-07-01||不能小于零|amount-wrong",
                "电梯定期检验费||2025-07-01||请填写收了多少元|amount-wrong",
                "电梯定期检验费|400|2025-02-30||不是有效日期|day-wrong",
                "电梯定期检验费|400|||请填写哪一天|day-wrong",
                "电梯定期检验费|400|2025-07-01|五|不是数量|quantity-wrong",
                "电梯定期检验费|400|2025-07-01|0|应当大于零|quantity-wrong",
                "|400|2025-07-01||请写明这笔钱是为什么事收的|what-wrong",
                "电梯定期检验费|<script>x</script>|2025-07-01||不是金额|amount-wrong"
            })
    void what_can_not_be_understood_is_told_beside_the_field_and_stays(
            String what, String amount, String day, String quantity, String sentence, String beside)
            throws IOException {
        var page = check("", what, amount, day, quantity, "");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains(sentence, "id=\"" + beside + "\"", "role=\"alert\"", "aria-invalid=\"true\"")
                .doesNotContain("<script>x", "class=\"answer");
        if (amount != null && !amount.startsWith("<")) {
            assertThat(page.body()).contains("value=\"" + amount + "\"");
        }
    }

    @Test
    void the_form_alone_asks_and_refuses_nothing() throws IOException {
        for (var address : List.of("/fees/check", "/en/fees/check", "/fees/check?fee=" + number())) {
            var page = Wire.portal().get(address);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("id=\"amount\"", "id=\"day\"")
                    .doesNotContain("class=\"wrong\"", "class=\"answer");
            assertThat(page.all("Set-Cookie")).isEmpty();
        }
        assertThat(Wire.portal().get("/fees/check?fee=" + number()).body()).contains("层站数（层）", "id=\"quantity\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F-1999-0001", "L-2026-0001"})
    void a_number_that_is_no_fee_is_not_found(String number) throws IOException {
        var page = Wire.portal().get("/fees/check?fee=" + number + "&amount=1&day=2026-01-01");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("没有这个编号的收费项目", "id=\"what\"");
    }

    @Test
    void fees_and_the_first_page_lead_to_the_check() throws IOException {
        assertThat(Wire.portal().get("/").body()).contains("href=\"/fees/check\"");
        assertThat(Wire.portal().get("/disclosures?kind=fee").body()).contains("href=\"/fees/check\"");
        assertThat(Wire.portal().get("/disclosures/" + number()).body())
                .contains("href=\"/fees/check?fee=" + number() + "\"");
        assertThat(Wire.portal().get("/sitemap.xml").body()).contains("/en/fees/check<");
    }

    private static String number() throws IOException {
        var answer =
                Wire.portal().get("/api/v1/disclosures?q=" + encoded("电梯定期检验费")).body();
        var number = Pattern.compile("\"number\":\"(F-[0-9]{4}-[0-9]+)\"").matcher(answer);
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private static Wire.Answer check(
            String language, String what, String amount, String day, String quantity, String pieces)
            throws IOException {
        return Wire.portal().get(address(language, what, amount, day, quantity, pieces));
    }

    private static String address(
            String language, String what, String amount, String day, String quantity, String pieces) {
        return language + "/fees/check?what=" + encoded(what) + "&amount=" + encoded(amount) + "&day=" + encoded(day)
                + "&quantity=" + encoded(quantity) + "&pieces=" + encoded(pieces);
    }

    private static String encoded(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
