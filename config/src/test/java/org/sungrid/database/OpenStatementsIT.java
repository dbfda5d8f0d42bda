package org.sungrid.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
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

/** What was stored leaves no statement in memory: a connection is pooled for weeks (a part of F-37). */
@ArquillianTest
@Tag("F-37")
class OpenStatementsIT {

    private static final int STORED = 300;
    private static final String STATEMENT = "com.mysql.cj.jdbc.ClientPreparedStatement";

    @Inject
    Changes changes;

    @Inject
    UserTransaction transaction;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(OpenStatementsIT.class);
    }

    @Test
    void rows_whose_keys_the_database_makes_leave_no_statement_behind() throws Exception {
        long before = statementsInMemory();
        for (int i = 1; i <= STORED; i++) {
            transaction.begin();
            changes.record("statements-trial", i);
            transaction.commit();
        }
        assertThat(statementsInMemory() - before).isLessThan(STORED / 10);
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
