package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validity follows from the days that are stated, the last day included; what its issuer took back stays so. */
@Tag("M10")
class ValidityTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "IN_FORCE, 2026-01-01, 2026-06-30, 2025-12-31, NOT_YET_IN_FORCE",
                "IN_FORCE, 2026-01-01, 2026-06-30, 2026-01-01, IN_FORCE",
                "IN_FORCE, 2026-01-01, 2026-06-30, 2026-06-30, IN_FORCE",
                "IN_FORCE, 2026-01-01, 2026-06-30, 2026-07-01, EXPIRED",
                "NOT_YET_IN_FORCE, 2026-01-01, -, 2025-12-31, NOT_YET_IN_FORCE",
                "NOT_YET_IN_FORCE, 2026-01-01, -, 2026-01-01, IN_FORCE",
                "NOT_YET_IN_FORCE, -, -, 2026-01-01, NOT_YET_IN_FORCE",
                "NOT_STATED, -, -, 2026-01-01, NOT_STATED",
                "NOT_STATED, 2026-01-01, -, 2026-02-01, NOT_STATED",
                "NOT_STATED, -, 2026-01-31, 2026-02-01, EXPIRED",
                "AMENDED, 2026-01-01, -, 2026-02-01, AMENDED",
                "REPEALED, 2026-01-01, 2026-01-31, 2026-02-01, REPEALED"
            })
    void it_follows_from_the_days(Validity stated, LocalDate from, LocalDate until, LocalDate day, Validity then) {
        assertThat(stated.on(day, from, until)).isEqualTo(then);
    }
}
