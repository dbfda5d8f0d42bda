package org.sungrid.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoBureauTest {
    @Test
    void the_demo_has_somebody_for_every_role() throws IOException {
        assertThat(DemoBureau.in(Path.of("demo")).accounts())
                .flatExtracting(DemoBureau.DemoAccount::roles)
                .contains(
                        "DRAFTER",
                        "REVIEWER",
                        "EXTERNAL_SUPERVISOR",
                        "SYSTEM_ADMINISTRATOR",
                        "SECURITY_ADMINISTRATOR",
                        "AUDITOR");
    }

    @Test
    void the_demo_has_a_name_in_both_languages() throws IOException {
        DemoBureau bureau = DemoBureau.in(Path.of("demo"));

        assertThat(bureau.name()).matches("\\p{IsHan}+");
        assertThat(bureau.nameEn()).matches("[A-Za-z ]+");
    }
}
