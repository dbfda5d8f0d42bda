package org.sungrid.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Very many tickets, written by the database itself: as many as a bureau has after years. Of a hundred three are open, the
 * newest and some old ones; of these fifteen are overdue. All cells own as many, a tenth have a cell that takes part, and each
 * has its deadline and seven steps.
 */
public final class ManyTickets {

    /** Numbers of a year in which nobody else has any. */
    public static final String NUMBERS = "DB-2001-";

    private static final int AT_ONCE = 50_000;

    private static final String DIGIT = "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"
            + " UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
            + " UNION ALL SELECT 9)";

    /** The numbers from 0 to 99,999, as {@code n.i}; both databases count without a table of numbers. */
    private static final String COUNTED = "(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d AS i FROM "
            + DIGIT + " a, " + DIGIT + " b, " + DIGIT + " c, " + DIGIT + " e, " + DIGIT + " f) n";

    private ManyTickets() {}

    /** Adds so many, in whatever transaction the connection is in. @return the key of the first; the others follow */
    public static long add(Connection connection, int many, LocalDate today) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            try {
                long first = number(statement, "SELECT COALESCE(MAX(id), 0) + 1 FROM ticket");
                long deadline = number(statement, "SELECT COALESCE(MAX(id), 0) + 1 FROM running_deadline");
                for (int begin = 0; begin < many; begin += AT_ONCE) {
                    int end = Math.min(many, begin + AT_ONCE);
                    tickets(statement, first, deadline - first, begin, end, many, today);
                    long from = first + begin;
                    long until = first + end;
                    deadlines(statement, from, until);
                    steps(statement, from, until);
                    statement.execute("INSERT INTO ticket_co_owner (ticket_id, cell_id, ended, due) SELECT t.id, "
                            + cell(statement, "t.id * 11 + 3") + ", t.ended, t.due FROM ticket t WHERE t.id >= " + from
                            + " AND t.id < " + until + " AND t.id % 10 = 0");
                }
                return first;
            } finally {
                statement.execute("SET foreign_key_checks = 1");
            }
        }
    }

    private static void tickets(
            Statement statement, long first, long toDeadline, int begin, int end, int many, LocalDate today)
            throws SQLException {
        var day = "DATE '" + today + "'";
        statement.execute("INSERT INTO ticket (id, number, origin, origin_kind, origin_id, origin_note, title, demand,"
                + " checking, checking_note, secrecy, for_board, owner_id, state, running, ended, deadline_id, due,"
                + " warn_from, long_from, warn_days, alarm_stage, alarm_on, alarm_round, escalated, extension_asked,"
                + " form_token, raised_at, raised_by, stepped_at, ended_at, lock_count)"
                + " SELECT id, CONCAT('" + NUMBERS + "', LPAD(id, 8, '0')),"
                + " ELT(1 + i % 5, 'HIGHER_LEVEL', 'MEETING', 'INSTRUCTION', 'INSPECTION', 'OWN_NOTICE'), '', NULL, '',"
                + " CONCAT('督办事项', i), REPEAT('对辖区内逐家检查并建立台账。', 10), 'ON_SITE', '',"
                + " IF(i % 50 = 7, 'CONFIDENTIAL', 'INTERNAL'), 0, " + cell(statement, "i * 7") + ", state,"
                + " state IN ('RAISED', 'DISPUTED', 'ACCEPTED'), 1 - is_open, id + " + toDeadline + ", due,"
                + " due - INTERVAL 5 DAY, due + INTERVAL 14 DAY, 3, 3,"
                // None comes by itself while somebody measures.
                + " IF(state IN ('RAISED', 'DISPUTED', 'ACCEPTED'), " + day + " + INTERVAL 30 DAY, NULL), 3, 0,"
                + " IF(is_open = 1 AND i % 100 = 50, 5, NULL), UUID(), raised,"
                + " (SELECT MIN(id) FROM account), raised, IF(is_open = 1, NULL, raised + INTERVAL 20 DAY), 9"
                + " FROM (SELECT y.*, IF(is_open = 1, ELT(1 + i % 20, 'RAISED', 'RAISED', 'RAISED', 'RAISED',"
                + " 'DISPUTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED',"
                + " 'ACCEPTED', 'ACCEPTED', 'REPORTED', 'REPORTED', 'REPORTED', 'VERIFIED', 'VERIFIED', 'SPLIT'),"
                + " CASE i % 50 WHEN 0 THEN 'WITHDRAWN' WHEN 1 THEN 'MERGED' ELSE 'CLOSED' END) AS state,"
                + " IF(is_open = 1, IF(i % 100 < 15, " + day + " - INTERVAL (1 + i % 30) DAY, " + day
                + " + INTERVAL (i % 40) DAY), DATE(raised + INTERVAL 20 DAY)) AS due"
                + " FROM (SELECT n.i + " + begin + " AS i, n.i + " + (first + begin) + " AS id,"
                + " IF(n.i + " + begin + " > " + many * 0.96
                + " AND n.i % 4 <> 0 OR n.i % 2000 = 1000, 1, 0) AS is_open,"
                + " TIMESTAMP '" + today + " 00:00:00' - INTERVAL CAST((" + many + " - n.i - " + begin + ") * "
                + 3.15e8 / many + " AS SIGNED) SECOND AS raised FROM " + COUNTED + " WHERE n.i < " + (end - begin)
                + ") y) x ORDER BY id");
    }

    private static void deadlines(Statement statement, long from, long until) throws SQLException {
        statement.execute("INSERT INTO running_deadline (id, about_kind, about_id, clock_id, amount, unit, last_day,"
                + " starts_on, due, reaches_until, provisional, warn_days, warn_from, ended_on, lock_count)"
                + " SELECT t.deadline_id, 'ticket', t.id, NULL, 15, 'WORKING_DAYS', NULL, DATE(t.raised_at), t.due,"
                + " t.due, 0, 3, t.warn_from, DATE(t.ended_at), 1 FROM ticket t WHERE t.id >= " + from
                + " AND t.id < " + until + " ORDER BY t.id");
    }

    private static void steps(Statement statement, long from, long until) throws SQLException {
        statement.execute("INSERT INTO ticket_step (ticket_id, kind, at, account_id, said, cell_id, other_id, the_day,"
                + " amount, letter) SELECT t.id, ELT(s.d + 1, 'RAISE', 'ACCEPT', 'NOTE', 'NOTE', 'REPORT', 'VERIFY',"
                + " 'CLOSE'), t.raised_at + INTERVAL s.d DAY, t.raised_by, IF(s.d < 2, '', '已按要求逐项办理，情况记录在台账。'),"
                + " IF(s.d = 0, t.owner_id, NULL), NULL, IF(s.d = 0, t.due, NULL), NULL,"
                + " IF(s.d = 0, CONCAT('督办〔2001〕', t.id, '号'), '') FROM ticket t, " + DIGIT
                + " s WHERE t.id >= " + from + " AND t.id < " + until + " AND s.d < 7 ORDER BY t.id, s.d");
    }

    /** One cell of all, by a number. */
    private static String cell(Statement statement, String number) throws SQLException {
        var cells = numbers(statement, "SELECT id FROM cell ORDER BY id");
        return "ELT(1 + (" + number + ") % " + cells.size() + ", "
                + cells.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    private static long number(Statement statement, String query) throws SQLException {
        return numbers(statement, query).get(0);
    }

    private static List<Long> numbers(Statement statement, String query) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
