package org.sungrid.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.audit.Audit;
import org.sungrid.id.CorrectionId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.personal.CorrectionRequest.Words;

/** Somebody says what is wrong in what is held about themselves. Everybody who signs in may. */
@ApplicationScoped
public class RequestingCorrection {

    @Inject
    private CorrectionRequests requests;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws org.sungrid.refusal.Refused when a text is missing or too long, the same is open already, or too many are */
    @Transactional
    public CorrectionId request(Words typed) {
        var actor = current.get();
        var request = new CorrectionRequest(
                actor.person(), CorrectionRequests.checked(typed), false, actor.account(), clock.instant());
        requests.add(request);
        audit.done(
                actor.who(),
                "RequestingCorrection",
                CorrectionRequest.SUBJECT,
                request.id().value(),
                "");
        return request.id();
    }
}
