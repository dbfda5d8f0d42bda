package org.sungrid.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IncidentTest {

    @Test
    @Tag("S-98")
    void a_number_can_be_read_out_on_the_telephone() {
        assertThat(Incident.number()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(Incident.number()).isNotEqualTo(Incident.number());
    }

    @Test
    @Tag("S-98")
    void nothing_from_outside_can_begin_a_line_of_the_log() {
        String forged = "/x\r\nSEVERE: all is well\u001b[2J\u2028\u2029\u0085\u202e";

        assertThat(Incident.oneLine(forged))
                .isEqualTo("/x\\u000d\\u000aSEVERE: all is well\\u001b[2J\\u2028\\u2029\\u0085\\u202e");
    }

    @Test
    void chinese_stays_readable_in_the_log() {
        assertThat(Incident.oneLine("公开事项 𠮷")).isEqualTo("公开事项 𠮷");
    }
}
