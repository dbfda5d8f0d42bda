package org.sungrid.admin;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** A checksum of every table in which people's work stands, to show that nothing changed. */
final class Tables {

    private static final List<String> WORK = List.of(
            "cell",
            "cell_state",
            "grid_alteration",
            "grid_mark",
            "cell_showing",
            "cell_origin",
            "ticket_posting",
            "supervision_card",
            "card_numbering",
            "person",
            "former_name",
            "person_restriction",
            "correction_request",
            "assignment",
            "oversight",
            "body",
            "body_state",
            "membership",
            "external_supervisor",
            "liaison_officer",
            "year_list",
            "year_list_day",
            "own_day",
            "statutory_clock",
            "calendar_mark",
            "running_deadline",
            "deadline_extension",
            "deadline_pause",
            "deadline_move",
            "notification",
            "inbox_line",
            "delivery",
            "contact",
            "awaited_address",
            "account",
            "account_right",
            "proposal",
            "second_factor",
            "service_identity",
            "recovery_code",
            "former_password",
            "opening",
            "disclosure",
            "disclosure_version",
            "attachment",
            "stored_file",
            "stored_file_piece",
            "ticket_evidence",
            "meeting",
            "outcome",
            "outcome_taken_up",
            "escalation_rule",
            "escalation_revision",
            "asking",
            "opinion_answer",
            "inspection",
            "inspection_aspect",
            "inspection_inspector",
            "version_editor",
            "fee",
            "fee_ladder_step",
            "fee_basis",
            "membership_fee",
            "membership_fee_due",
            "membership_fee_basis",
            "procedure_version",
            "procedure_material",
            "procedure_step",
            "procedure_basis",
            "procedure_fee",
            "post_duties",
            "post_duty",
            "power",
            "power_basis",
            "power_holder",
            "power_procedure",
            "report",
            "report_figure",
            "bulletin",
            "bulletin_figure",
            "bulletin_period",
            "ticket_bulletin",
            "notice",
            "supervision_result",
            "supervision_finding",
            "legal_document",
            "withdrawal",
            "import_batch",
            "import_file",
            "change_row");

    private Tables() {}

    static Map<String, Long> checksums() throws SQLException {
        var sums = new LinkedHashMap<String, Long>();
        try (var connection = TestBench.database(As.OWNER);
                var statement = connection.createStatement()) {
            for (var table : WORK) {
                try (var answer = statement.executeQuery("CHECKSUM TABLE " + table)) {
                    answer.next();
                    sums.put(table, answer.getLong(2));
                }
            }
        }
        return sums;
    }
}
