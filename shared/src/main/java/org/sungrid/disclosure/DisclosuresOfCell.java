package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Dependants;
import org.sungrid.refusal.Refusal;

/** The disclosures for which a cell answers: whoever closes it learns that somebody else has to answer for them. */
@ApplicationScoped
public class DisclosuresOfCell implements Dependants {

    @Inject
    private Disclosures disclosures;

    @Override
    public List<Refusal> of(Cell cell) {
        int count = disclosures.idsOf(cell.id()).size();
        return count == 0
                ? List.of()
                : List.of(Refusal.whole("disclosure.dependants", cell.getName(), String.valueOf(count)));
    }
}
