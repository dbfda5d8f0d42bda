package org.sungrid.disclosure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawActTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2002年5月27日 中华人民共和国国务院令第354号公布|2002-05-27|ISSUED|中华人民共和国国务院令第354号|国务院",
                "(2014年11月1日第十二届全国人民代表大会常务委员会第十一次会议通过)|2014-11-01|PASSED|-|全国人民代表大会常务委员会",
                "2007年3月16日 第十届全国人民代表大会第五次会议通过|2007-03-16|PASSED|-|全国人民代表大会",
                "2024年6月28日 第十四届全国人民代表大会常务委员会第十次会议《关于修改〈中华人民共和国会计法〉的决定》第三次修正）|2024-06-28|AMENDED|-|全国人民代表大会常务委员会",
                "2002年12月28日 《国务院关于修改〈中华人民共和国专利法实施细则〉的决定》第一次修订　|2002-12-28|AMENDED|-|国务院",
                "1986年1月15日 国务院《关于〈实施条例〉第一百条的修订》第一次修订　|1986-01-15|AMENDED|-|国务院",
                "2011年7月29日 《国务院、中央军事委员会关于修改〈军人抚恤优待条例〉的决定》第一次修订|2011-07-29|AMENDED|-|国务院、中央军事委员会",
                "2022年12月10日 中华人民共和国国务院、中华人民共和国中央军事委员会令第757号第二次修订）|2022-12-10|AMENDED|中华人民共和国国务院、中华人民共和国中央军事委员会令第757号|国务院、中央军事委员会",
                "2014年4月29日 中华人民共和国国务院令第651号修订通过|2014-04-29|AMENDED|中华人民共和国国务院令第651号|国务院",
                "1990年3月12日 国家教育委员会令第8号、国家体育运动委员会令第11号发布　|1990-03-12|ISSUED|国家教育委员会令第8号、国家体育运动委员会令第11号|国家教育委员会、国家体育运动委员会",
                "1996年10月24日 财政部、国家税务总局发布　|1996-10-24|ISSUED|-|财政部、国家税务总局",
                "1953年1月2日 政务院修正公布|1953-01-02|AMENDED|-|政务院",
                "1990年1月1日 国家统计局令第1号发布  自发布之日施行|1990-01-01|ISSUED|国家统计局令第1号|国家统计局",
                "2020年12月14日 国务院第118次常务会议修订通过|2020-12-14|PASSED|-|-",
                "2021年11月16日 国家互联网信息办公室2021年第20次室务会议审议通过|2021-11-16|PASSED|-|-",
                "1989年5月11日 国务院批准　|1989-05-11|APPROVED|-|-",
                "2003年10月1日 施行|2003-10-01|IN_FORCE|-|-",
                "1995年1月1日 执行|1995-01-01|IN_FORCE|-|-",
                "1985年12月30日 |1985-12-30|OTHER|-|-",
                "1982年9月20日 发布|1982-09-20|ISSUED|-|-",
                "一九九四年十二月六日|1994-12-06|OTHER|-|-",
                "２０１１年１月８日 国务院令第588号公布|2011-01-08|ISSUED|国务院令第588号|国务院",
                "2017年11月22日 中华人民共和国国务院令第692号　|2017-11-22|ISSUED|中华人民共和国国务院令第692号|国务院"
            })
    void a_line_tells_what_it_states_and_no_more(
            String line, LocalDate on, LawAct.Kind kind, String number, String issuer) {
        assertThat(LawAct.of(List.of(line))).singleElement().satisfies(act -> {
            assertThat(act.on()).isEqualTo(on);
            assertThat(act.kind()).isEqualTo(kind);
            assertThat(act.documentNumber().orElse(null)).isEqualTo(number);
            assertThat(act.issuer().orElse(null)).isEqualTo(issuer);
        });
    }

    @Test
    void two_events_in_one_line_are_two() {
        assertThat(
                        LawAct.of(
                                List.of(
                                        "2000年7月8日 第九届全国人民代表大会常务委员会第十六次会议《关于修改〈产品质量法〉的决定》第一次修正根据2009年8月27日第十一届全国人民代表大会常务委员会第十次会议《关于修改部分法律的决定》第二次修正")))
                .extracting(LawAct::on)
                .containsExactly(LocalDate.of(2000, 7, 8), LocalDate.of(2009, 8, 27));
    }

    @Test
    void a_line_without_a_date_goes_on_with_the_one_before() {
        assertThat(LawAct.of(List.of("1980年12月27日 国家经济委员会", "国家基本建设委员会", "国家档案局发布", "发布之日施行")))
                .singleElement()
                .satisfies(act -> assertThat(act.issuer()).hasValue("国家经济委员会、国家基本建设委员会、国家档案局"));
        assertThat(LawAct.of(List.of("关于印发的通知", "各省：", "1994年12月6日"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年2月29日 公布", "2023年13月1日 公布", "公布", "", "2023年 公布", "3月1日公布"})
    void no_such_day_is_no_event(String line) {
        assertThat(LawAct.of(List.of(line))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026年1月1日, 2026-01-01",
        "２０００年１月１日, 2000-01-01",
        "一九九五年一月一日, 1995-01-01",
        "二〇〇五年十二月三十一日, 2005-12-31",
        "二○○八年二月二十九日, 2008-02-29",
        "2026 年 1 月 31 日, 2026-01-31"
    })
    void a_date_is_read_in_every_writing(String text, LocalDate date) {
        var match = Pattern.compile(ChineseDate.PATTERN).matcher(text);
        assertThat(match.matches()).isTrue();
        assertThat(ChineseDate.of(match, 1)).hasValue(date);
    }
}
