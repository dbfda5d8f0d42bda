package org.sungrid.auditor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditFilter;
import org.sungrid.audit.AuditRow;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** The auditor takes along what a filter shows. On record with how many rows it was. */
@ApplicationScoped
public class ExportingAudit {

    /** Rows of one export at most. */
    public static final int MOST_ROWS = 100_000;

    /** Rows read at once. */
    private static final int AT_ONCE = 500;

    @Inject
    private Audit audit;

    @Inject
    private CurrentActor current;

    /**
     * What is taken along: the rows that were there when it was begun.
     *
     * @param start behind what was written since
     */
    public record Export(AuditFilter filter, Place start, long rows) {}

    /**
     * Begins an export and puts it on record.
     *
     * @throws Refused when there is nothing, too much, or words are sought in too many days
     */
    @Permitted(value = Permission.READ_AUDIT, scope = Scope.BUREAU)
    @Transactional
    public Export begin(AuditFilter filter) {
        ReadingAudit.refuseUnlessBounded(filter);
        var newest = audit.rows(filter, Place.BEGINNING, 1);
        Refused.when(newest.isEmpty(), "", "auditor.refusal.export.nothing");
        long rows = audit.count(filter, MOST_ROWS + 1);
        Refused.when(rows > MOST_ROWS, "", "auditor.refusal.export.many", MOST_ROWS);
        audit.done(
                current.get().who(),
                "ExportingAudit",
                ReadingAudit.SUBJECT,
                null,
                (rows + " · " + ReadingAudit.told(filter)).replaceFirst(" · $", ""));
        return new Export(filter, at(newest.get(0).id() + 1, newest.get(0)), rows);
    }

    private static Place at(long id, AuditRow row) {
        return Place.of(Place.written(id, row.at()), null);
    }

    /** The rows of an export, newest first, some at a time, read as they are asked for. */
    @Permitted(value = Permission.READ_AUDIT, scope = Scope.BUREAU)
    public Iterator<List<AuditRow>> reader(Export export) {
        return new Iterator<>() {
            private Place place = export.start();
            private long left = export.rows();
            private List<AuditRow> read;

            @Override
            public boolean hasNext() {
                if (read == null && left > 0) {
                    read = audit.rows(export.filter(), place, (int) Math.min(AT_ONCE, left));
                    left = read.isEmpty() ? 0 : left - read.size();
                }
                return read != null && !read.isEmpty();
            }

            @Override
            public List<AuditRow> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                var some = read;
                read = null;
                var last = some.get(some.size() - 1);
                place = at(last.id(), last);
                return some;
            }
        };
    }
}
