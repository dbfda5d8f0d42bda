package org.sungrid.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.bench.Inside;
import org.sungrid.crypto.PublicKeys;
import org.sungrid.crypto.Signing;

/** Rows get into the chain once each, in whatever order they commit and however many nodes link (here: the admin and this). */
@ArquillianTest
@Tag("S-87")
class LinkingIT {

    private static final String KIND = "act";
    private static final Who WHO = new Who(null, "-");
    private static final int WRITERS = 4;
    private static final int ROWS = 40;
    private static final int SECONDS = 30;

    @Inject
    Audit audit;

    @Inject
    Linking linking;

    @Inject
    AuditChain chain;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Resource
    ManagedExecutorService threads;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(LinkingIT.class);
    }

    @Test
    void a_row_that_commits_after_later_rows_were_linked_is_linked_too() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        Future<Long> slow = threads.submit(() -> {
            transaction.begin();
            audit.done(WHO, "SigningIn", KIND, 990001L, "slow");
            written.countDown();
            mayCommit.await(SECONDS, TimeUnit.SECONDS);
            transaction.commit();
            return null;
        });
        assertThat(written.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        audit.refused(WHO, "SigningIn", KIND, 990002L, "quick");
        awaitLinked(990002, 1);
        mayCommit.countDown();
        slow.get(SECONDS, TimeUnit.SECONDS);
        awaitLinked(990001, 1);
        assertThat(number(
                        "SELECT COUNT(*) FROM audit s JOIN audit q ON q.subject_kind = s.subject_kind AND q.subject_id"
                                + " = 990002 WHERE s.subject_kind = '" + KIND
                                + "' AND s.subject_id = 990001 AND s.id < q.id"))
                .as("the slow one had the lower key")
                .isEqualTo(1);
    }

    @Test
    void what_many_write_while_many_link_is_linked_once_each() throws Exception {
        var signing = Signing.of("sungrid.audit.signing.key", System.getenv("SUNGRID_AUDIT_SIGNING_KEY"));
        var work = new ArrayList<Callable<Void>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            work.add(() -> {
                for (int i = 0; i < ROWS; i++) {
                    audit.refused(WHO, "SigningIn", KIND, 990003L, "many");
                }
                return null;
            });
        }
        for (int linker = 0; linker < 2; linker++) {
            work.add(() -> {
                for (int i = 0; i < ROWS; i++) {
                    linking.link(signing, new PublicKeys(List.of(signing.publicKey())), Duration.ofMinutes(10));
                }
                return null;
            });
        }
        List<Future<Void>> all = work.stream().map(threads::submit).toList();
        for (var one : all) {
            one.get(SECONDS, TimeUnit.SECONDS);
        }
        awaitLinked(990003, WRITERS * ROWS);
        assertThat(number("SELECT COUNT(*) FROM (SELECT serial FROM audit WHERE serial IS NOT NULL GROUP BY serial"
                        + " HAVING COUNT(*) > 1) twice"))
                .isZero();
        assertThat(number("SELECT MAX(position) FROM audit_link")).isEqualTo(number("SELECT COUNT(*) FROM audit_link"));
        assertThat(number("SELECT MAX(rows_linked) FROM audit_link"))
                .isEqualTo(number("SELECT COUNT(*) FROM audit_linked"));
    }

    @Test
    void the_state_tells_links_rows_and_the_tail() throws Exception {
        audit.refused(WHO, "SigningIn", KIND, 990004L, "state");
        awaitLinked(990004, 1);
        var state = chain.state();
        assertThat(state.links()).isPositive();
        assertThat(state.rows()).isGreaterThanOrEqualTo(state.links());
        assertThat(state.at()).isNotNull();
    }

    private void awaitLinked(long subject, long rows) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        long linked;
        do {
            linked = number(
                    "SELECT COUNT(*) FROM audit a JOIN audit_linked l ON l.audit_id = a.id WHERE a.subject_kind = '"
                            + KIND + "' AND a.subject_id = " + subject);
            if (linked < rows) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } while (linked < rows && System.nanoTime() < deadline);
        assertThat(linked).isEqualTo(rows);
    }

    private long number(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }
}
