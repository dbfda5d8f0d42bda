package org.sungrid.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sungrid.id.AccountId;
import org.sungrid.refusal.Refusal;

/** Who may release what: a second person, never one who wrote on it, and only what was submitted (or set to a moment) and is complete. */
public final class ReleasePolicy {

    private ReleasePolicy() {}

    /**
     * Of a version on its own. One that came in a batch is released with its batch, or given back and goes its own way.
     *
     * @param releaser every account that the person who releases has or had: one who comes back with another account wrote
     *     what they wrote
     * @param before the version before this one, {@code null} for the first
     */
    public static List<Refusal> refusals(
            Set<AccountId> releaser, DisclosureVersion version, DisclosureVersion before, Disclosure disclosure) {
        var found = new ArrayList<Refusal>();
        if (version.batch().isPresent()) {
            found.add(Refusal.whole("disclosure.refusal.release.batch"));
        }
        found.addAll(refusalsInBatch(releaser, version, before, disclosure));
        return found;
    }

    /** Of a version as a part of its batch. */
    static List<Refusal> refusalsInBatch(
            Set<AccountId> releaser, DisclosureVersion version, DisclosureVersion before, Disclosure disclosure) {
        var found = new ArrayList<Refusal>();
        if (version.getState() != VersionState.SUBMITTED && version.getState() != VersionState.SCHEDULED) {
            found.add(Refusal.whole("disclosure.refusal.release.not-submitted"));
        }
        if (version.wasWrittenBy(releaser)) {
            found.add(Refusal.whole("disclosure.refusal.release.own"));
        }
        if (before != null && before.getState() != VersionState.RELEASED) {
            found.add(Refusal.whole("disclosure.refusal.release.earlier"));
        }
        if (disclosure.isWithdrawn()) {
            found.add(Refusal.whole("disclosure.refusal.release.withdrawn"));
        }
        return found;
    }
}
