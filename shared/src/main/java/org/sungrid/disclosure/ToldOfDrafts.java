package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.account.Accounts;
import org.sungrid.account.Rights;
import org.sungrid.change.Subject;
import org.sungrid.id.BatchId;
import org.sungrid.id.PersonId;
import org.sungrid.notify.Notification;
import org.sungrid.notify.Outbox;
import org.sungrid.notify.Urgency;
import org.sungrid.permission.Permission;

/**
 * Tells those whose turn it is: the reviewers that a draft waits for them, its drafters that it came back. The number alone,
 * for what is not released yet is not for the road.
 */
@ApplicationScoped
class ToldOfDrafts {

    @Inject
    private Outbox outbox;

    @Inject
    private Rights rights;

    @Inject
    private Accounts accounts;

    @Inject
    private Desk desk;

    /** Whoever may release it and did not write it. */
    @Transactional(TxType.MANDATORY)
    void submitted(DisclosureVersion version, Disclosure disclosure) {
        var reviewers = new HashSet<>(
                rights.holders(Permission.RELEASE_DISCLOSURE, version.unit().orElse(null)));
        reviewers.removeAll(writers(version));
        say("disclosure.told.submitted", version, disclosure, version.getSubmittedAt(), reviewers);
    }

    /** Whoever wrote it or submitted it. */
    @Transactional(TxType.MANDATORY)
    void returned(DisclosureVersion version, Disclosure disclosure) {
        var writers = new HashSet<>(writers(version));
        writers.remove(desk.actor().person());
        say("disclosure.told.returned", version, disclosure, version.getReturnedAt(), writers);
    }

    /** A whole import is released by those who may release everything. @param versions how many it holds */
    @Transactional(TxType.MANDATORY)
    void batch(BatchId batch, int versions) {
        var reviewers = new HashSet<>(rights.holders(Permission.RELEASE_DISCLOSURE, null));
        reviewers.remove(desk.actor().person());
        outbox.put(
                new Notification(
                        "disclosure.told.batch",
                        List.of(String.valueOf(versions)),
                        "/import/" + batch.value(),
                        new Subject(ImportBatch.SUBJECT, batch.value()),
                        "disclosure.told.batch:" + batch.value(),
                        Urgency.ORDINARY),
                reviewers);
    }

    private Set<PersonId> writers(DisclosureVersion version) {
        return accounts.persons(Stream.of(version.draftedBy(), version.editedBy(), version.submittedBy())
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toSet()));
    }

    private void say(
            String key, DisclosureVersion version, Disclosure disclosure, Instant at, Collection<PersonId> persons) {
        outbox.put(
                new Notification(
                        key,
                        List.of(disclosure.getNumber()),
                        "/disclosures/" + disclosure.getNumber(),
                        new Subject(Disclosure.SUBJECT, disclosure.id().value()),
                        key + ":" + version.id().value() + ":" + at.toEpochMilli(),
                        Urgency.ORDINARY),
                persons);
    }
}
