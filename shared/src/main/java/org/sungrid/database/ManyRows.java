package org.sungrid.database;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Adds or changes thousands of rows in few statements. Where the database draws the keys, an object at a time costs two ways to it each:
 * for a whole bureau minutes instead of seconds.
 */
public final class ManyRows {

    /** Rows of one statement: the more there are, the longer takes each, for its places are looked for one after another. */
    private static final int AT_ONCE = 100;

    private ManyRows() {}

    /**
     * Adds rows, in the transaction of the act that calls.
     *
     * @param into table and columns, written in the program and never put together from what somebody typed
     * @param rows what stands in the columns, in their order
     */
    public static void insert(EntityManager entities, String into, Collection<? extends List<?>> rows) {
        for (var some : parts(rows)) {
            var places = "("
                    + String.join(
                            ", ", java.util.Collections.nCopies(some.get(0).size(), "?")) + ")";
            var query = entities.createNativeQuery("INSERT INTO " + into + " VALUES "
                    + some.stream().map(row -> places).collect(Collectors.joining(", ")));
            int place = 0;
            for (var row : some) {
                for (var value : row) {
                    place++;
                    query.setParameter(place, value);
                }
            }
            query.executeUpdate();
        }
    }

    /**
     * Puts another value into one column of many rows, in the transaction of the act that calls.
     *
     * @param table and column, written in the program and never put together from what somebody typed
     * @param values by the rows' keys
     */
    public static void update(EntityManager entities, String table, String column, Map<Long, ?> values) {
        for (var some : parts(values.entrySet())) {
            var query = entities.createNativeQuery("UPDATE " + table + " SET " + column + " = CASE id"
                    + " WHEN ? THEN ?".repeat(some.size()) + " END WHERE id IN ("
                    + String.join(", ", java.util.Collections.nCopies(some.size(), "?")) + ")");
            int place = 0;
            for (var one : some) {
                query.setParameter(place + 1, one.getKey());
                query.setParameter(place + 2, one.getValue());
                place += 2;
            }
            for (var one : some) {
                place++;
                query.setParameter(place, one.getKey());
            }
            query.executeUpdate();
        }
    }

    /** The same in parts that one statement takes. */
    public static <T> List<List<T>> parts(Collection<T> all) {
        var list = new ArrayList<>(all);
        return IntStream.iterate(0, from -> from < list.size(), from -> from + AT_ONCE)
                .mapToObj(from -> (List<T>) list.subList(from, Math.min(list.size(), from + AT_ONCE)))
                .toList();
    }

    /** As the columns of moments keep it. */
    public static Timestamp moment(Instant moment) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    /** A moment that was read from such a column. */
    public static Instant instant(Object read) {
        var moment = read instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) read;
        return moment.toInstant(ZoneOffset.UTC);
    }

    /** As the columns of days keep it; {@code null} for none. */
    public static Date day(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
