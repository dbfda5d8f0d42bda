package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.sungrid.audit.Audit;
import org.sungrid.grid.sheet.BookWriting;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.text.Messages;

/** An administrator takes the grid of today along as a workbook, which an import reads back; or an empty one to fill in. */
@ApplicationScoped
public class ExportingGrid {

    @Inject
    private Alterations alterations;

    @Inject
    private Restrictions restrictions;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The workbook in the reader's language; a bureau of 10,000 people has less than a megabyte. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public byte[] export(Messages messages) {
        var today = LocalDate.now(clock);
        var rows = new BookRows(alterations.whole(), today, restrictions.all()).rows();
        audit.done(current.get().who(), "ExportingGrid", "grid", null, today.toString());
        var bytes = new ByteArrayOutputStream();
        try {
            BookWriting.write(rows, messages, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An empty one, with an explanation and the words that may be chosen. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public byte[] template(Messages messages) {
        var bytes = new ByteArrayOutputStream();
        try {
            BookWriting.write(Map.of(), messages, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
