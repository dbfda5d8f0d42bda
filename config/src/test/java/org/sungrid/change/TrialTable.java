package org.sungrid.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sungrid.bench.TestBench;

/** A table like the log, beside it, so that the bureau under test does not follow the trial. */
final class TrialTable implements ChangeLog {

    private static final String COLUMNS = "SELECT id, at, subject_kind, subject_id FROM change_row_trial ";

    private Connection reading;

    void create() throws SQLException {
        reading = connect();
        reading.setAutoCommit(true);
        try (Statement statement = reading.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS change_row_trial");
            statement.execute("CREATE TABLE change_row_trial LIKE change_row");
        }
    }

    void drop() throws SQLException {
        try (Statement statement = reading.createStatement()) {
            statement.execute("DROP TABLE change_row_trial");
        } finally {
            reading.close();
        }
    }

    /** Of its own, within a transaction, at the isolation that the product sets. */
    Connection connect() throws SQLException {
        Connection connection = TestBench.database(TestBench.As.OWNER);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    void insert(Connection connection, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO change_row_trial (at, subject_kind, subject_id) VALUES (?, 'trial', 1)")) {
            insert.setObject(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    Set<Long> ids() {
        Set<Long> ids = new HashSet<>();
        read(COLUMNS, List.of()).forEach(change -> ids.add(change.id()));
        return ids;
    }

    @Override
    public List<Change> after(long id, int limit) {
        return read(COLUMNS + "WHERE id > ? ORDER BY id LIMIT ?", List.of(id, (long) limit));
    }

    @Override
    public List<Change> among(Collection<Long> ids) {
        String places = String.join(",", Collections.nCopies(ids.size(), "?"));
        return read(COLUMNS + "WHERE id IN (" + places + ") ORDER BY id", List.copyOf(ids));
    }

    @Override
    public Optional<Change> newestBefore(Instant time) {
        return read(COLUMNS + "ORDER BY id DESC", List.of()).stream()
                .filter(row -> row.at().isBefore(time))
                .findFirst();
    }

    /** One at a time, for the tail and its control share the connection; each statement sees what is committed by then. */
    private synchronized List<Change> read(String sql, List<Long> values) {
        try (PreparedStatement statement = reading.prepareStatement(sql)) {
            for (int at = 0; at < values.size(); at++) {
                statement.setLong(at + 1, values.get(at));
            }
            List<Change> changes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changes.add(new Change(
                            rows.getLong(1),
                            rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            new Subject(rows.getString(3), rows.getLong(4))));
                }
            }
            return changes;
        } catch (SQLException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
