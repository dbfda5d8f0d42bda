package org.sungrid.admin.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sungrid.deadline.StatutoryClock;
import org.sungrid.deadline.StatutoryClocks;

/** All statutory clocks. */
@Named
@RequestScoped
public class ClocksPage {

    @Inject
    private StatutoryClocks clocks;

    private List<StatutoryClock> lines;

    public List<StatutoryClock> getLines() {
        if (lines == null) {
            lines = clocks.all();
        }
        return lines;
    }
}
