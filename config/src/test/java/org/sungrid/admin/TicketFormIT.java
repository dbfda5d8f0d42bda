package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form by which a ticket is raised, sent with what no list of it offers (M34). */
@Tag("M34")
class TicketFormIT {

    @ParameterizedTest
    @CsvSource({"fangyunping, secrecy, NOPE", "fangyunping, origin, NOPE", "tanglixin, secrecy, CONFIDENTIAL"})
    void a_choice_that_is_not_offered_is_told_and_nothing_is_lost(String account, String field, String value) {
        var door = TicketDoor.of(account);
        var fields = door.raising("表单试验", "YX-CG");
        fields.put(field, value);
        var answer = door.raise(fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("选择不在列表里", "表单试验", "逐家检查，建立台账");
    }

    @ParameterizedTest
    @CsvSource({"title, 请写明", "demand, 请写明"})
    void what_nobody_sees_is_not_written(String field, String told) {
        var door = TicketDoor.of(TicketDoor.OFFICER);
        var fields = door.raising("表单试验", "YX-CG");
        fields.put(field, "\u200b\u3164");
        var answer = door.raise(fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(told);
    }
}
