package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.sungrid.grid.Assignment;
import org.sungrid.grid.Persons;
import org.sungrid.grid.Veto;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.Labels;

/**
 * Whoever keeps the grid ends no post by which the last administrator of a kind holds that role. An administrator's right
 * ends for good when anything about its post is recorded anew, so putting its days right counts as ending it.
 */
@ApplicationScoped
class LastAdministrators implements Veto {

    @Inject
    Rights rights;

    @Inject
    Persons persons;

    @Override
    public List<Refusal> against(Collection<Assignment> ended) {
        var lost = rights.administrativeOn(ended);
        if (lost.isEmpty()) {
            return List.of();
        }
        // From here on nobody else withdraws or closes: two who are the last but one do not go at once.
        rights.alone();
        return lost.stream()
                .filter(right -> rights.nobodyIsLeft(right.getRole(), lost))
                .map(this::told)
                .toList();
    }

    private Refusal told(Right right) {
        return Refusal.whole(
                "account.refusal.last.post",
                persons.find(right.person()).orElseThrow().getName(),
                new Labels(List.of(right.getRole().labelKey())));
    }
}
