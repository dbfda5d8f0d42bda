package org.sungrid.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the General Office of the State Council announced for a year (国务院办公厅关于部分节假日安排的通知): which days are off and
 * which weekend days are worked on.
 *
 * @param source where the notice can be read
 * @param days of that year, in their order, each once
 */
public record YearNotice(int year, String source, List<SpecialDay> days) {

    /** The first and the last year whose notice comes with the product; later ones are loaded. */
    private static final int FIRST = 2024;

    private static final int LAST = 2026;

    private static final List<YearNotice> DELIVERED =
            IntStream.rangeClosed(FIRST, LAST).mapToObj(YearNotice::delivered).toList();

    public YearNotice {
        days = List.copyOf(days);
    }

    /** Those that come with the product. */
    public static List<YearNotice> delivered() {
        return DELIVERED;
    }

    private static YearNotice delivered(int year) {
        try (var in = YearNotice.class.getResourceAsStream("notices/" + year + ".txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var source = lines.readLine().substring(2);
            var days = new ArrayList<SpecialDay>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var parts = line.split(" ", 3);
                days.add(new SpecialDay(LocalDate.parse(parts[0]), parts[2], parts[1].equals("off")));
            }
            return new YearNotice(year, source, days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
