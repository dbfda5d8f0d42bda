package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.audit.Audit;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** An administrator throws away a workbook of the grid that waits. */
@ApplicationScoped
public class DiscardingGridWorkbook {

    @Inject
    private GridWorkbooks workbooks;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** @throws Refused when it is gone already */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void discard(long id) {
        var workbook = workbooks.lock(id).orElseThrow(() -> new Refused(Refusal.whole("grid.sheet.refusal.gone")));
        workbooks.remove(workbook);
        audit.done(current.get().who(), "DiscardingGridWorkbook", GridWorkbook.SUBJECT, id, "");
    }
}
