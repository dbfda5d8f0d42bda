package org.sungrid.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {
    @Test
    void the_demo_has_somebody_for_every_role() throws IOException {
        assertThat(DemoAccounts.in(Path.of("demo")))
                .flatExtracting(DemoAccounts.DemoAccount::roles)
                .contains("DRAFTER", "REVIEWER", "ADMINISTRATOR");
    }
}
