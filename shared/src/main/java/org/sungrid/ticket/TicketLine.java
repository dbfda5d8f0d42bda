package org.sungrid.ticket;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sungrid.database.ManyRows;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketId;

/** A ticket in a list. */
public record TicketLine(
        TicketId id,
        int lock,
        String number,
        String title,
        TicketOrigin origin,
        Secrecy secrecy,
        CellId owner,
        TicketState state,
        Lamp lamp,
        LocalDate lastDay,
        int escalated,
        boolean asksMoreTime,
        Instant raisedAt) {

    static final String SELECT =
            "select t.id, t.lock, t.number, t.title, t.origin, t.secrecy, t.ownerId, t.state, t.running,"
                    + " t.due, t.warnFrom, t.longFrom, t.escalated, t.extensionAsked, t.raisedAt from Ticket t";

    /** The same in the database's own words. */
    static final String COLUMNS =
            "t.id, t.lock_count, t.number, t.title, t.origin, t.secrecy, t.owner_id, t.state, t.running,"
                    + " t.due, t.warn_from, t.long_from, t.escalated, t.extension_asked, t.raised_at";

    /** One that was read by {@link #COLUMNS}. */
    static TicketLine stored(Object[] row, LocalDate today) {
        var read = row.clone();
        read[4] = TicketOrigin.valueOf((String) row[4]);
        read[5] = Secrecy.valueOf((String) row[5]);
        read[7] = TicketState.valueOf((String) row[7]);
        // Whole tables answer with a truth value, joined parts with a number.
        read[8] = row[8] instanceof Boolean running ? running : ((Number) row[8]).intValue() != 0;
        for (int day = 9; day <= 11; day++) {
            read[day] = ((Date) row[day]).toLocalDate();
        }
        read[14] = ManyRows.instant(row[14]);
        return of(read, today);
    }

    static TicketLine of(Object[] row, LocalDate today) {
        boolean running = (Boolean) row[8];
        var days = new AlarmDays((LocalDate) row[9], (LocalDate) row[10], (LocalDate) row[11]);
        return new TicketLine(
                new TicketId((Long) row[0]),
                (Integer) row[1],
                (String) row[2],
                (String) row[3],
                (TicketOrigin) row[4],
                (Secrecy) row[5],
                new CellId((Long) row[6]),
                (TicketState) row[7],
                running ? AlarmDays.lamp(days, today) : Lamp.WHITE,
                days.due(),
                (Integer) row[12],
                row[13] != null,
                (Instant) row[14]);
    }

    /** The last day in time; empty while its time stands still. */
    public Optional<LocalDate> due() {
        return Ticket.NEVER.equals(lastDay) ? Optional.empty() : Optional.of(lastDay);
    }

    /** For pages: {@code null} while its time stands still. */
    public LocalDate getDue() {
        return due().orElse(null);
    }
}
