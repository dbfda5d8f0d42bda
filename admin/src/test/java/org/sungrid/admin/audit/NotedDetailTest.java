package org.sungrid.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

class NotedDetailTest {

    private final Messages chinese = Messages.in(Language.CHINESE);

    @Test
    void a_version_is_told_in_the_readers_language() {
        assertThat(NotedDetail.in(chinese, "version 3")).isEqualTo("第 3 版");
        assertThat(NotedDetail.in(Messages.in(Language.ENGLISH), "version 3")).isEqualTo("Version 3");
        assertThat(NotedDetail.in(chinese, "version 2: 电梯定期检验费")).isEqualTo("第 2 版: 电梯定期检验费");
    }

    @Test
    void roles_are_told_by_their_names() {
        assertThat(NotedDetail.in(chinese, "zhangheng DRAFTER,REVIEWER")).isEqualTo("zhangheng 拟稿人 · 审核人");
    }

    @Test
    void words_of_the_program_are_told_in_the_readers_language() {
        assertThat(NotedDetail.in(chinese, "PASSWORD")).isEqualTo("密码");
        assertThat(NotedDetail.in(chinese, "1305 YX-CG ACTING_HEAD 2026-03-01"))
                .isEqualTo("1305 YX-CG 临时负责人 2026-03-01");
    }

    @Test
    void why_somebody_was_refused_is_told_in_words() {
        assertThat(NotedDetail.in(chinese, "unbound")).isEqualTo("操作记录无法连成链");
        assertThat(NotedDetail.in(chinese, "proposal.refusal.own")).doesNotContain("proposal.refusal");
    }

    @Test
    void what_was_asked_of_a_second_person_and_what_a_workbook_altered_are_told_in_words() {
        assertThat(NotedDetail.in(
                        chinese,
                        "administrator {\"account\":\"tt4\",\"role\":\"SYSTEM_ADMINISTRATOR\",\"cell\":\"TT-3\","
                                + "\"capacity\":\"HEAD\",\"whole\":true}: 代理"))
                .isEqualTo("tt4 · 系统管理员 · TT-3 · 负责人: 代理");
        assertThat(NotedDetail.in(chinese, "unit-founded 1, person-added 12")).isEqualTo("设立单元 1、新增人员 12");
        assertThat(NotedDetail.in(chinese, "x {no json}: 代理")).isEqualTo("{no json}: 代理");
    }

    @Test
    void whatever_people_wrote_stays_as_they_wrote_it() {
        assertThat(NotedDetail.in(chinese, "收费项目已经取消")).isEqualTo("收费项目已经取消");
        assertThat(NotedDetail.in(chinese, "see LICENSE")).isEqualTo("see LICENSE");
        assertThat(NotedDetail.in(chinese, (String) null)).isEmpty();
    }
}
