package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.sungrid.account.Accounts;
import org.sungrid.id.VersionId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.refusal.Refused;

/** The demo's people at their desks, inside the server: who acts, and the usual way of a version. */
@Dependent
public class Staff {

    private static final String DRAFTER = "chenmin";

    private static final String REVIEWER = "xuzhibai";

    @Inject
    private DraftingDisclosure drafting;

    @Inject
    private SubmittingDraft submitting;

    @Inject
    private ReleasingVersion releasing;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    /** From now on this account acts. */
    public void become(String account) {
        current.become(accounts.findByName(account)
                .flatMap(found -> accounts.actor(found.id()))
                .orElseThrow());
    }

    /** A first version, by the drafter. */
    VersionId draft(Content content) {
        become(DRAFTER);
        return drafting.draft(content, null);
    }

    VersionId submitted(Content content) {
        return submitted(draft(content));
    }

    private VersionId submitted(VersionId version) {
        become(DRAFTER);
        submitting.submit(version, lock(version));
        return version;
    }

    /** A first version, by the drafter, that the reviewer has released; the reviewer goes on acting. */
    VersionId released(Content content) {
        return released(draft(content));
    }

    VersionId released(VersionId version) {
        submitted(version);
        become(REVIEWER);
        releasing.release(version, lock(version));
        return version;
    }

    DisclosureVersion version(VersionId version) {
        return disclosures.find(version).orElseThrow();
    }

    Disclosure head(VersionId version) {
        return disclosures.find(version(version).disclosure()).orElseThrow();
    }

    VersionState state(VersionId version) {
        return version(version).getState();
    }

    /** The version as its reader sees it now. */
    int lock(VersionId version) {
        return version(version).getLock();
    }

    public static void assertRefused(ThrowingCallable act, String... keys) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals()).extracting("key").containsExactly((Object[]) keys));
    }
}
