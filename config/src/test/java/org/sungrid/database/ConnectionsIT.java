package org.sungrid.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.lang.management.ManagementFactory;
import javax.management.ObjectName;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.change.Changes;

/** How the applications keep their connections to the database, each of which is pooled for weeks. */
@ArquillianTest
class ConnectionsIT {

    private static final int STORED = 300;
    private static final String STATEMENT = "com.mysql.cj.jdbc.ClientPreparedStatement";

    @Inject
    Changes changes;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(ConnectionsIT.class);
    }

    @Test
    @Tag("F-37")
    void rows_whose_keys_the_database_makes_leave_no_statement_behind() throws Exception {
        long before = statementsInMemory();
        for (int i = 1; i <= STORED; i++) {
            transaction.begin();
            changes.record("statements-trial", i);
            transaction.commit();
        }
        assertThat(statementsInMemory() - before).isLessThan(STORED / 10);
    }

    /** Whoever waits too long lost a race and does it again; cut off by the statement's end it would be a mishap. */
    @Test
    @Tag("F-26")
    void a_lock_is_waited_for_shorter_than_a_statement_may_take() {
        var waited = (Number)
                entities.createNativeQuery("SELECT @@innodb_lock_wait_timeout").getSingleResult();
        var longest = entities.getEntityManagerFactory().getProperties().get("jakarta.persistence.query.timeout");
        assertThat(waited.longValue() * 1_000).isLessThan(Long.parseLong(longest.toString()));
    }

    /** Of all applications in this process, after its garbage was collected. */
    private static long statementsInMemory() throws Exception {
        var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[3].equals(STATEMENT))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .sum();
    }
}
