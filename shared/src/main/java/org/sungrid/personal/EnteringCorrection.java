package org.sungrid.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.audit.Audit;
import org.sungrid.id.CorrectionId;
import org.sungrid.id.PersonNumber;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.personal.CorrectionRequest.Words;

/** An administrator enters what somebody without an account asked for on paper. */
@ApplicationScoped
public class EnteringCorrection {

    @Inject
    private AskedPerson people;

    @Inject
    private CorrectionRequests requests;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * @throws org.sungrid.refusal.Refused when there is nobody of that number, a text is missing or too long, the same is open
     *     already, or too many are
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public CorrectionId enter(PersonNumber number, Words typed) {
        var person = people.of(number);
        var request = new CorrectionRequest(
                person.id(),
                CorrectionRequests.checked(typed),
                true,
                current.get().account(),
                clock.instant());
        requests.add(request);
        audit.done(
                current.get().who(),
                "EnteringCorrection",
                CorrectionRequest.SUBJECT,
                request.id().value(),
                "");
        return request.id();
    }
}
