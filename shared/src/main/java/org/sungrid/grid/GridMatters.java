package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sungrid.grid.CellMatter.Side;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;

/** What is to be mended about a cell and the posts in it, on its page: vacancies, double posts, terms that end. */
@ApplicationScoped
class GridMatters implements CellMatters {

    @Inject
    private GridWork work;

    @Inject
    private CurrentActor current;

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public List<CellMatter> of(Extent extent) {
        return extent.within(current.reach(Permission.READ_GRID))
                .map(this::told)
                .orElse(List.of());
    }

    private List<CellMatter> told(Extent extent) {
        boolean listed = current.reach(Permission.MANAGE_GRID).whole();
        return work.tallies(extent).stream()
                .map(tally -> {
                    // Somebody with posts in the cell and below it is one.
                    var matter = new CellMatter(
                            Side.OPEN, tally.kind().labelKey(), tally.here(), tally.all() - tally.here());
                    var list = "/grid/work?kind=" + tally.kind().code() + "&cell="
                            + extent.cell().getCode();
                    return listed ? matter.at(list, list + "&below=true") : matter;
                })
                .toList();
    }
}
