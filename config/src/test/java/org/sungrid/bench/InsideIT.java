package org.sungrid.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Shared's beans live inside the server, on the real database, under the account that may not change the schema. */
@ArquillianTest
class InsideIT {
    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(InsideIT.class);
    }

    @Test
    void beans_of_shared_are_injected() {
        assertEquals(ZoneOffset.UTC, clock.withZone(ZoneOffset.UTC).getZone());
    }

    @Test
    void the_database_is_entered_by_the_account_of_the_admin() {
        Object account = entities.createNativeQuery("SELECT current_user()").getSingleResult();
        assertEquals("sungrid_admin@127.0.0.1", account.toString());
    }
}
