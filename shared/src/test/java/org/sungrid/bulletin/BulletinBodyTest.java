package org.sungrid.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.bulletin.RankingTest.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sungrid.grid.CellKind;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.ticket.TicketOrigin;

/** What stands in the draft. */
@Tag("M31")
class BulletinBodyTest {

    private static final BulletinPeriod PERIOD = BulletinPeriod.of("2026-Q3").orElseThrow();

    private static final Messages CHINESE = Messages.in(Language.CHINESE);

    private static final List<UnitLine> UNITS = List.of(
            unit("A", CellKind.STATION, 3, 5, 4, 0),
            unit("B", CellKind.STATION, 3, 9, 9, 0),
            unit("C", CellKind.STATION, 3, 8, 4, 2),
            unit("D", CellKind.STATION, 3, 0, 0, 0),
            new UnitLine("E", "质量|计量_股", "", CellKind.OFFICE, 2, new Tally(Map.of(Count.RAISED, 1L, Count.OPEN, 1L))));

    private static Figures figures() {
        var all = UNITS.stream().map(UnitLine::tally).reduce(Tally.NOTHING, Tally::plus);
        return new Figures(PERIOD, all, Map.of(TicketOrigin.INSTRUCTION, all), UNITS);
    }

    @Test
    void it_tells_what_happened_who_stands_where_and_how_it_was_counted() {
        var body = new BulletinBody(CHINESE, Set.of("A", "B", "C", "D", "E")).of(figures());
        assertThat(body)
                .contains("办结的22件中，按期17件，超期5件，按期办结率77.3%")
                .contains("| 领导批示 |")
                .contains("| 1 | B单位 | 9 | 9 | 100.0% |", "| 2 | A单位 | 5 | 4 | 80.0% |", "| 3 | C单位 | 10 | 4 | 40.0% |")
                .contains("没有督办件的单位：D单位。")
                .contains("| 质量\\|计量\\_股 | 1 | 0 | — | 1 | 0 |")
                .contains("保密的督办件不论有没有，一律不计入任何一个数", "÷")
                .doesNotContain("bulletin.", "{0}");
        assertThat(body.lines().filter(line -> line.startsWith("|"))).allMatch(line -> line.endsWith("|"));
    }

    @Test
    void a_unit_that_the_public_does_not_see_is_not_named() {
        var body = new BulletinBody(CHINESE, Set.of("A", "C", "E")).of(figures());
        assertThat(body).doesNotContain("B单位", "D单位").contains("| 1 | （不公开的单位） | 9 | 9 | 100.0% |");
    }

    @Test
    void a_period_without_tickets_says_so_and_how_it_was_counted() {
        var body = new BulletinBody(CHINESE, Set.of())
                .of(new Figures(PERIOD, Tally.NOTHING, Map.of(), List.of(unit("D", CellKind.STATION, 3, 0, 0, 0))));
        assertThat(body).startsWith("2026年第三季度没有督办件").contains("## 怎样统计").doesNotContain("按来源");
    }

    @Test
    void figures_are_read_as_they_were_written() {
        assertThat(FiguresJson.read(FiguresJson.written(figures()))).isEqualTo(figures());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatever_is_named_has_its_word(Language language) {
        var words = Messages.in(language);
        assertThat(Arrays.stream(Ranking.Unranked.values()).map(Ranking.Unranked::labelKey))
                .allMatch(words::has);
        assertThat(Arrays.stream(SizeClass.values()).map(SizeClass::labelKey)).allMatch(words::has);
        assertThat(List.of(
                        Count.CARRIED,
                        Count.RAISED,
                        Count.CLOSED,
                        Count.CLOSED_IN_TIME,
                        Count.WITHDRAWN,
                        Count.MERGED,
                        Count.PARTED,
                        Count.OPEN,
                        Count.OVERDUE,
                        Count.URGED,
                        Count.ESCALATED))
                .allMatch(count -> words.has(count.labelKey()));
    }

    @Test
    void the_limits_that_the_words_name_are_those_by_which_it_is_counted() {
        assertThat(CHINESE.text("bulletin.unranked.few-due"))
                .contains("五")
                .satisfies(words -> assertThat(Ranking.FEWEST_DUE).isEqualTo(5));
        assertThat(Ranking.FEWEST_UNITS).isEqualTo(3);
        assertThat(CHINESE.text(SizeClass.SMALL.labelKey())).contains(String.valueOf(SizeClass.SMALL.getTo()));
        assertThat(CHINESE.text(SizeClass.LARGE.labelKey())).contains(String.valueOf(SizeClass.LARGE.getFrom()));
    }
}
