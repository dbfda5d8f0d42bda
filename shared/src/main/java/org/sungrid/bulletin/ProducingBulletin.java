package org.sungrid.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sungrid.audit.Audit;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.DraftingDisclosure;
import org.sungrid.id.DisclosureNumber;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/**
 * Whoever supervises the whole bureau and may draft disclosures has the program write the bulletin of a period, as a draft in
 * their name. There is one of each period: whoever presses second is led to it.
 */
@ApplicationScoped
public class ProducingBulletin {

    @Inject
    private BulletinFigures figures;

    @Inject
    private BulletinText text;

    @Inject
    private Bulletins bulletins;

    @Inject
    private DraftingDisclosure drafting;

    @Inject
    private Disclosures disclosures;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * @param unit code of the unit that answers for the bulletin
     * @return the number of the draft, be it one that somebody made before
     * @throws Refused when the period is not over or over too long, when its bulletin was shown to the public already, or for a
     *     unit that is unknown or for which whoever acts may not draft
     */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.BUREAU)
    @Transactional
    public DisclosureNumber produce(BulletinPeriod period, String unit) {
        requireDrafting();
        var today = LocalDate.now(clock);
        Refused.when(BulletinPolicy.refusals(period, today));
        Refused.when(unit.isBlank(), "unit", "bulletin.refusal.unit.missing");
        bulletins.take(period);
        var before = bulletins.find(period);
        if (before.isPresent()) {
            var number = before.get().number();
            Refused.when(before.get().shown(), "", "bulletin.refusal.shown", number.value());
            return number;
        }
        var counted = figures.of(period);
        var version = drafting.draft(text.content(counted, unit.strip(), today), null);
        var disclosure = disclosures
                .find(disclosures.find(version).orElseThrow().disclosure())
                .orElseThrow();
        bulletins.add(counted, disclosure.id(), current.get().account(), clock.instant());
        audit.done(
                current.get().who(),
                "ProducingBulletin",
                Disclosure.SUBJECT,
                disclosure.id().value(),
                period.code() + ": " + disclosure.getNumber());
        return new DisclosureNumber(disclosure.getNumber());
    }

    /** Before anything is counted, and for whichever unit. */
    private void requireDrafting() {
        if (!current.may(Permission.DRAFT_DISCLOSURE)) {
            audit.refused(current.get().who(), "ProducingBulletin", "act", null, Permission.DRAFT_DISCLOSURE.name());
            throw new NotPermitted(Permission.DRAFT_DISCLOSURE);
        }
    }
}
