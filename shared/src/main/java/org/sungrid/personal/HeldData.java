package org.sungrid.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.grid.Person;
import org.sungrid.notify.Channel;
import org.sungrid.notify.Contacts;

/** Finds all that is held about a person, in whatever table. */
@ApplicationScoped
public class HeldData {

    /** Rows of one kind: ten years of acts day by day are 20,000. What is more than this is told to be missing. */
    static final int MOST_ROWS = 50_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Contacts contacts;

    @Inject
    private Clock clock;

    /**
     * What is held of one kind.
     *
     * @param rows texts, days, moments, numbers, yes or no, by the columns of the kind; {@code null} for nothing
     * @param cut whether there is more than so many rows
     */
    record Rows(Holding holding, List<List<Object>> rows, boolean cut) {}

    /** Everything, kind by kind. */
    List<Rows> of(Person person) {
        var all = new ArrayList<Rows>();
        for (var holding : Holding.values()) {
            all.add(of(person, holding));
        }
        return all;
    }

    private Rows of(Person person, Holding holding) {
        var query = entities.createNativeQuery(holding.query())
                .setParameter(1, person.id().value())
                .setMaxResults(MOST_ROWS + 1);
        if (holding.query().contains("?2")) {
            query.setParameter(
                    2, clock.getZone().getRules().getOffset(clock.instant()).getTotalSeconds());
        }
        if (holding.query().contains("?3")) {
            query.setParameter(3, "\"number\":\"" + person.getNumber() + '"').setParameter(4, "\"account\":\"");
        }
        var rows = new ArrayList<List<Object>>();
        for (var read : query.getResultList()) {
            rows.add(values(person, (Object[]) read, holding.columns()));
        }
        boolean cut = rows.size() > MOST_ROWS;
        return new Rows(holding, cut ? rows.subList(0, MOST_ROWS) : rows, cut);
    }

    private List<Object> values(Person person, Object[] read, List<Column> columns) {
        var values = new ArrayList<Object>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(read[i] == null ? null : value(person, read[i], columns.get(i)));
        }
        return values;
    }

    private Object value(Person person, Object read, Column column) {
        return switch (column.form()) {
            case DAY -> read instanceof Date day ? day.toLocalDate() : LocalDate.parse(read.toString());
            case MOMENT -> moment(read);
            case YES_OR_NO -> read instanceof Boolean flag ? flag : ((Number) read).intValue() != 0;
            case NUMBER -> ((Number) read).longValue();
            case TEXT, WORD -> read.toString();
            case SEALED ->
                contacts.opened(person.id(), Channel.valueOf(column.words()), (byte[]) read)
                        .orElse("");
        };
    }

    /** The database keeps UTC. */
    private static Instant moment(Object read) {
        var at = read instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) read;
        return at.toInstant(ZoneOffset.UTC);
    }
}
