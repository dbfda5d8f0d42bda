package org.sungrid.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.sungrid.disclosure.Staff;
import org.sungrid.id.DisclosureNumber;

/** Somebody who has a bulletin written, in a thread of their own. */
@ApplicationScoped
public class Officers {

    @Inject
    private ProducingBulletin producing;

    @Inject
    private Staff staff;

    @ActivateRequestContext
    public DisclosureNumber produce(String account, BulletinPeriod period) {
        staff.become(account);
        return producing.produce(period, "YX-JJ");
    }
}
