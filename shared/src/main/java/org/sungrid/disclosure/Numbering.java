package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.sungrid.database.RunningNumbers;

/** Draws the permanent numbers: kind, year and a running number, such as {@code F-2026-0007}. */
@ApplicationScoped
class Numbering {

    @Inject
    private RunningNumbers numbers;

    @Inject
    private Clock clock;

    @Transactional(TxType.MANDATORY)
    String draw(DisclosureKind kind) {
        return draw(kind, 1).get(0);
    }

    /** Draws several numbers at once, ascending. */
    @Transactional(TxType.MANDATORY)
    List<String> draw(DisclosureKind kind, int count) {
        var series = kind.letter() + "-" + Year.now(clock).getValue();
        int first = numbers.draw(series, count);
        return IntStream.range(first, first + count)
                .mapToObj(number -> "%s-%04d".formatted(series, number))
                .toList();
    }
}
