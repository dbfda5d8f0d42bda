package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.audit.Audit;
import org.sungrid.grid.sheet.BookReading;
import org.sungrid.grid.sheet.GridBook;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.workbook.UnreadableWorkbook;
import org.sungrid.workbook.WorkbookFile;

/** An administrator brings a workbook of the grid. Nothing of the grid is altered by it: the workbook waits to be looked at. */
@ApplicationScoped
public class StagingGrid {

    @Inject
    private GridWorkbooks workbooks;

    @Inject
    private Alterations alterations;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Keeps it.
     *
     * @param name of the file
     * @return its key
     * @throws Refused when it is no workbook, too large, holds nothing, or too many wait already
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public long stage(String name, byte[] content) {
        Refused.when(content.length == 0, "", "grid.sheet.refusal.file");
        Refused.when(!WorkbookFile.isOne(name), "", "grid.sheet.refusal.other");
        Refused.when(
                content.length > GridBook.MOST_BYTES,
                "",
                "grid.sheet.refusal.bytes",
                GridBook.MOST_BYTES / 1024 / 1024);
        try {
            BookReading.read(content);
        } catch (UnreadableWorkbook unreadable) {
            throw new Refused(unreadable.refusal());
        }
        // Whoever brings one at the same time counts after this one is kept.
        alterations.alone();
        workbooks.clear();
        Refused.when(
                workbooks.waiting().size() >= GridWorkbooks.MOST_WAITING,
                "",
                "grid.sheet.refusal.waiting",
                GridWorkbooks.MOST_WAITING);
        var who = current.get();
        var workbook = new GridWorkbook(name, content, who.account(), clock.instant());
        long id = workbooks.add(workbook);
        audit.done(who.who(), "StagingGrid", GridWorkbook.SUBJECT, id, content.length + " B");
        return id;
    }
}
