package org.sungrid.personal;

import static org.sungrid.personal.Column.day;
import static org.sungrid.personal.Column.flag;
import static org.sungrid.personal.Column.moment;
import static org.sungrid.personal.Column.number;
import static org.sungrid.personal.Column.sealed;
import static org.sungrid.personal.Column.text;
import static org.sungrid.personal.Column.word;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sungrid.notify.Channel;

/**
 * One kind of what is held about a person, with how it is found. Together with {@code config/personal-data.csv}, which tells
 * of every other column why it is not here, this names all that refers to a person or an account; a test holds it against the
 * database. No hash and no key is among it: they are no use to anybody but a thief.
 *
 * <p>In each query {@code ?1} is the person's key, {@code ?2} the bureau's distance from UTC in seconds, {@code ?3} and
 * {@code ?4} their staff number and account as a request to a second person writes them. {@code of} names the columns by
 * which rows of a person are found or that tell of them.
 */
enum Holding {
    PERSON(
            Set.of("person.id", "person_restriction.person_id"),
            """
            SELECT p.person_number, p.name, p.recorded_at, r.restricted_at
            FROM person p LEFT JOIN person_restriction r ON r.person_id = p.id WHERE p.id = ?1""",
            text("number"),
            text("name"),
            moment("recorded_at"),
            moment("restricted_at")),
    FORMER_NAMES(
            Set.of("former_name.person_id"),
            "SELECT f.name, f.recorded_until FROM former_name f WHERE f.person_id = ?1 ORDER BY f.id",
            text("name"),
            moment("recorded_until")),
    POSTS(
            Set.of("assignment.person_id"),
            """
            SELECT c.code, (SELECT s.name FROM cell_state s WHERE s.cell_id = h.cell_id ORDER BY s.id DESC LIMIT 1),
                   h.capacity, h.title, h.held_from, h.held_until, h.recorded_at, h.recorded_until
            FROM assignment h JOIN cell c ON c.id = h.cell_id WHERE h.person_id = ?1 ORDER BY h.held_from, h.id""",
            text("unit"),
            text("unit_name"),
            word("capacity", "grid.capacity."),
            text("title"),
            day("held_from"),
            day("held_until"),
            moment("recorded_at"),
            moment("recorded_until")),
    OVERSIGHT(
            Set.of("oversight.person_id"),
            """
            SELECT c.code, (SELECT s.name FROM cell_state s WHERE s.cell_id = h.cell_id ORDER BY s.id DESC LIMIT 1),
                   h.kind, h.held_from, h.held_until, h.recorded_at, h.recorded_until
            FROM oversight h JOIN cell c ON c.id = h.cell_id WHERE h.person_id = ?1 ORDER BY h.held_from, h.id""",
            text("unit"),
            text("unit_name"),
            word("relation", "grid.oversight."),
            day("held_from"),
            day("held_until"),
            moment("recorded_at"),
            moment("recorded_until")),
    BODIES(
            Set.of("membership.person_id"),
            """
            SELECT b.code, (SELECT s.name FROM body_state s WHERE s.body_id = h.body_id ORDER BY s.id DESC LIMIT 1),
                   h.member_role, h.held_from, h.held_until, h.recorded_at, h.recorded_until
            FROM membership h JOIN body b ON b.id = h.body_id WHERE h.person_id = ?1 ORDER BY h.held_from, h.id""",
            text("body"),
            text("body_name"),
            word("member_role", "grid.body-role."),
            day("held_from"),
            day("held_until"),
            moment("recorded_at"),
            moment("recorded_until")),
    TERMS(
            Set.of("external_supervisor.person_id", "external_supervisor.phone"),
            """
            SELECT h.supervisor_level, c.code,
                   (SELECT s.name FROM cell_state s WHERE s.cell_id = h.cell_id ORDER BY s.id DESC LIMIT 1),
                   h.organisation, h.organisation_post, h.phone, h.held_from, h.held_until, h.recorded_at, h.recorded_until
            FROM external_supervisor h JOIN cell c ON c.id = h.cell_id WHERE h.person_id = ?1
            ORDER BY h.held_from, h.id""",
            word("supervisor_level", "grid.supervisor."),
            text("unit"),
            text("unit_name"),
            text("organisation"),
            text("organisation_post"),
            text("phone"),
            day("held_from"),
            day("held_until"),
            moment("recorded_at"),
            moment("recorded_until")),
    LIAISONS(
            Set.of("liaison_officer.person_id"),
            """
            SELECT c.code, (SELECT s.name FROM cell_state s WHERE s.cell_id = h.cell_id ORDER BY s.id DESC LIMIT 1),
                   h.trade, h.held_from, h.held_until, h.recorded_at, h.recorded_until
            FROM liaison_officer h JOIN cell c ON c.id = h.cell_id WHERE h.person_id = ?1 ORDER BY h.held_from, h.id""",
            text("unit"),
            text("unit_name"),
            text("trade"),
            day("held_from"),
            day("held_until"),
            moment("recorded_at"),
            moment("recorded_until")),
    CARDS(
            Set.of("supervision_card.person_id", "supervision_card.person_name"),
            """
            SELECT k.card_number, k.person_name, k.cell_name, k.capacity, k.title, k.issued_at, k.valid_until, k.revoked_at
            FROM supervision_card k WHERE k.person_id = ?1 ORDER BY k.id""",
            text("card"),
            text("name"),
            text("unit_name"),
            word("capacity", "grid.capacity."),
            text("title"),
            moment("issued_at"),
            day("valid_until"),
            moment("revoked_at")),
    ACCOUNTS(
            Set.of("account.person_id", "second_factor.account_id", "recovery_code.account_id"),
            """
            SELECT a.name, a.created_at, a.closed_at, a.password_set_at, a.must_change, a.factor_demanded, f.enrolled_at,
                   (SELECT COUNT(*) FROM recovery_code r WHERE r.account_id = a.id AND r.used_at IS NULL)
            FROM account a LEFT JOIN second_factor f ON f.account_id = a.id WHERE a.person_id = ?1 ORDER BY a.id""",
            text("account"),
            moment("created_at"),
            moment("closed_at"),
            moment("password_set_at"),
            flag("must_change"),
            flag("factor_demanded"),
            moment("factor_since"),
            number("codes_left")),
    SESSIONS(
            Set.of("account_session.account_id", "account_session.client"),
            """
            SELECT a.name, s.begun_at, s.begun_by, s.client, s.seen_at, s.ended_at, s.ended_by
            FROM account a JOIN account_session s ON s.account_id = a.id WHERE a.person_id = ?1 ORDER BY s.id""",
            text("account"),
            moment("begun_at"),
            word("begun_by", "account.session.begun-by."),
            text("client"),
            moment("seen_at"),
            moment("ended_at"),
            word("ended_by", "account.session.ended-by.")),
    SERVICE(
            Set.of("service_identity.account_id"),
            """
            SELECT a.name, s.issuer, s.subject, s.linked_at
            FROM account a JOIN service_identity s ON s.account_id = a.id WHERE a.person_id = ?1 ORDER BY a.id""",
            text("account"),
            text("issuer"),
            text("subject"),
            moment("linked_at")),
    RIGHTS(
            Set.of("account_right.person_id", "account_right.account_id"),
            """
            SELECT a.name, r.role, c.code, r.capacity, r.supervisor_level, r.whole_bureau, r.granted_at, r.withdrawn_at
            FROM account_right r JOIN account a ON a.id = r.account_id LEFT JOIN cell c ON c.id = r.cell_id
            WHERE r.person_id = ?1 ORDER BY r.id""",
            text("account"),
            word("role", "account.role."),
            text("unit"),
            word("capacity", "grid.capacity."),
            word("supervisor_level", "grid.supervisor."),
            flag("whole_bureau"),
            moment("granted_at"),
            moment("withdrawn_at")),
    DISCLOSURES(
            Set.of(
                    "disclosure_version.person_id",
                    "disclosure_version.drafted_by",
                    "version_editor.account_id",
                    "disclosure_version.submitted_by",
                    "disclosure_version.returned_by",
                    "disclosure_version.released_by"),
            """
            SELECT d.disclosure_number, v.title, v.ordinal, 'RESPONSIBLE', v.drafted_at
              FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id WHERE v.person_id = ?1
            UNION ALL
            SELECT d.disclosure_number, v.title, v.ordinal, CASE WHEN v.drafted_by = a.id THEN 'DRAFTED' ELSE 'EDITED' END,
                   v.drafted_at
              FROM account a JOIN version_editor e ON e.account_id = a.id JOIN disclosure_version v ON v.id = e.version_id
              JOIN disclosure d ON d.id = v.disclosure_id WHERE a.person_id = ?1
            UNION ALL
            SELECT d.disclosure_number, v.title, v.ordinal, 'SUBMITTED', v.submitted_at
              FROM account a JOIN disclosure_version v ON v.submitted_by = a.id
              JOIN disclosure d ON d.id = v.disclosure_id WHERE a.person_id = ?1
            UNION ALL
            SELECT d.disclosure_number, v.title, v.ordinal, 'RETURNED', v.returned_at
              FROM account a JOIN disclosure_version v ON v.returned_by = a.id
              JOIN disclosure d ON d.id = v.disclosure_id WHERE a.person_id = ?1
            UNION ALL
            SELECT d.disclosure_number, v.title, v.ordinal, 'RELEASED', v.shown_from
              FROM account a JOIN disclosure_version v ON v.released_by = a.id
              JOIN disclosure d ON d.id = v.disclosure_id WHERE a.person_id = ?1
            ORDER BY 1, 3, 5""",
            text("disclosure"),
            text("title"),
            number("version"),
            word("part", "personal.part."),
            moment("at")),
    TICKETS(Set.of("ticket_step.account_id"), """
            SELECT t.number, s.kind, s.at
            FROM account a JOIN ticket_step s ON s.account_id = a.id JOIN ticket t ON t.id = s.ticket_id
            WHERE a.person_id = ?1 ORDER BY s.id""", text("ticket"), word("step", "ticket.step."), moment("at")),
    INSPECTIONS(
            Set.of("inspection_inspector.person_id"),
            """
            SELECT i.held_on, i.kind, c.code, (SELECT s.name FROM cell_state s WHERE s.cell_id = i.cell_id ORDER BY s.id DESC LIMIT 1)
            FROM inspection_inspector h JOIN inspection i ON i.id = h.inspection_id JOIN cell c ON c.id = i.cell_id
            WHERE h.person_id = ?1 ORDER BY i.held_on, i.id""",
            day("held_on"),
            word("inspection", "inspection.kind."),
            text("unit"),
            text("unit_name")),
    PROPOSALS(
            Set.of("proposal.asked_person", "proposal.asked_by", "proposal.decided_by"),
            """
            SELECT q.kind, CASE WHEN q.asked_person = ?1 THEN 'ASKED'
                                WHEN q.decided_by IN (SELECT a.id FROM account a WHERE a.person_id = ?1) THEN 'DECIDED'
                                ELSE 'CONCERNED' END,
                   q.reason, q.asked_at, q.decision, q.decided_at, q.decision_reason
            FROM proposal q
            WHERE q.asked_person = ?1 OR q.asked_by IN (SELECT a.id FROM account a WHERE a.person_id = ?1)
               OR q.decided_by IN (SELECT a.id FROM account a WHERE a.person_id = ?1)
               OR LOCATE(?3, q.asked) > 0
               OR EXISTS (SELECT 1 FROM account a WHERE a.person_id = ?1 AND LOCATE(CONCAT(?4, a.name, '"'), q.asked) > 0)
            ORDER BY q.id""",
            word("proposal", "personal.proposal."),
            word("part", "personal.part."),
            text("reason"),
            moment("asked_at"),
            word("decision", "proposal.decision."),
            moment("decided_at"),
            text("answer")),
    CORRECTIONS(
            Set.of("correction_request.person_id"),
            """
            SELECT r.what_stands, r.should_stand, r.on_paper, r.asked_at, r.outcome, r.decided_at, r.answer
            FROM correction_request r WHERE r.person_id = ?1 ORDER BY r.id""",
            text("what_stands"),
            text("should_stand"),
            flag("on_paper"),
            moment("asked_at"),
            word("outcome", "personal.outcome."),
            moment("decided_at"),
            text("answer")),
    CONTACT(
            Set.of(
                    "contact.person_id",
                    "contact.sealed_mail",
                    "contact.sealed_mobile",
                    "awaited_address.person_id",
                    "awaited_address.sealed_address"),
            """
            SELECT c.sealed_mail, c.mail_since, c.by_mail, c.sealed_mobile, c.mobile_since, c.by_sms,
                   (SELECT w.sealed_address FROM awaited_address w WHERE w.person_id = c.person_id AND w.channel = 'MAIL'),
                   (SELECT w.sealed_address FROM awaited_address w WHERE w.person_id = c.person_id AND w.channel = 'SMS')
            FROM contact c WHERE c.person_id = ?1""",
            sealed("mail", Channel.MAIL),
            moment("mail_since"),
            flag("by_mail"),
            sealed("mobile", Channel.SMS),
            moment("mobile_since"),
            flag("by_sms"),
            sealed("mail_awaited", Channel.MAIL),
            sealed("mobile_awaited", Channel.SMS)),
    MESSAGES(
            Set.of("inbox_line.person_id", "delivery.person_id"),
            """
            SELECT n.said_at, n.message_key, n.arguments, l.read_at,
                   (SELECT d.sent_at FROM delivery d WHERE d.notification_id = n.id AND d.person_id = l.person_id
                    AND d.channel = 'MAIL'),
                   (SELECT d.sent_at FROM delivery d WHERE d.notification_id = n.id AND d.person_id = l.person_id
                    AND d.channel = 'SMS')
            FROM inbox_line l JOIN notification n ON n.id = l.notification_id WHERE l.person_id = ?1 ORDER BY l.id""",
            moment("at"),
            text("message"),
            text("message_values"),
            moment("read_at"),
            moment("sent_by_mail"),
            moment("sent_by_sms")),
    ACTS(
            Set.of("audit.account_id", "audit.account_name"),
            """
            SELECT DATE(w.at + INTERVAL ?2 SECOND), w.account_name, w.act, w.outcome, COUNT(*)
            FROM account a JOIN audit w ON w.account_name = a.name
            WHERE a.person_id = ?1
            GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4""",
            day("day"),
            text("account"),
            word("act", "admin.act."),
            word("result", "admin.audit.outcome."),
            number("times")),
    ABOUT(
            Set.of("audit.subject_id"),
            """
            SELECT o.day, o.act, o.outcome, SUM(o.times) FROM (
              SELECT DATE(w.at + INTERVAL ?2 SECOND) AS day, w.act, w.outcome, COUNT(*) AS times
                FROM audit w WHERE w.subject_kind = 'person' AND w.subject_id = ?1 GROUP BY 1, 2, 3
              UNION ALL
              SELECT DATE(w.at + INTERVAL ?2 SECOND) AS day, w.act, w.outcome, COUNT(*) AS times
                FROM account a JOIN audit w ON w.subject_kind = 'account' AND w.subject_id = a.id
                WHERE a.person_id = ?1 GROUP BY 1, 2, 3) o
            GROUP BY o.day, o.act, o.outcome ORDER BY o.day, o.act, o.outcome""",
            day("day"),
            word("act", "admin.act."),
            word("result", "admin.audit.outcome."),
            number("times"));

    private final Set<String> of;
    private final String query;
    private final List<Column> columns;

    Holding(Set<String> of, String query, Column... columns) {
        this.of = of;
        this.query = query;
        this.columns = List.of(columns);
    }

    /** The columns of the database by which rows of a person are found, or that tell of them, as {@code table.column}. */
    Set<String> of() {
        return of;
    }

    /** The tables that are read. */
    Stream<String> tables() {
        return of.stream().map(column -> column.replaceFirst("\\..*", "")).distinct();
    }

    String query() {
        return query;
    }

    List<Column> columns() {
        return columns;
    }

    /** As programs read it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String labelKey() {
        return "personal.holding." + code();
    }
}
