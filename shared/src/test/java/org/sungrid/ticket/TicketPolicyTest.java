package org.sungrid.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.deadline.Length;
import org.sungrid.id.CellId;
import org.sungrid.refusal.Refusal;

@Tag("M34")
class TicketPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void what_is_missing_is_named_field_by_field() {
        var told = new Demand("", "", Checking.ON_PAPER, "", Secrecy.INTERNAL, false, null, Set.of());
        assertThat(TicketPolicy.refusals(told)).extracting(Refusal::field).containsExactly("title", "demand", "owner");
    }

    @Test
    void what_stays_inside_is_not_for_the_board() {
        var told = new Demand("事项", "要求", Checking.ON_PAPER, "", Secrecy.INTERNAL, true, new CellId(1), Set.of());
        assertThat(TicketPolicy.refusals(told))
                .extracting(Refusal::key)
                .containsExactly("ticket.refusal.board.secrecy");
    }

    @Test
    void a_title_hides_no_sign_and_is_not_too_long() {
        var told = new Demand(
                "事\u202E项" + "长".repeat(100),
                "要求",
                Checking.ON_PAPER,
                "",
                Secrecy.INTERNAL,
                false,
                new CellId(1),
                LongStream.rangeClosed(2, 22).mapToObj(CellId::new).collect(Collectors.toSet()));
        assertThat(TicketPolicy.refusals(told))
                .extracting(Refusal::key)
                .containsExactly("ticket.refusal.hidden", "ticket.refusal.long", "ticket.refusal.co-owners.many");
    }

    @Test
    void a_decision_from_above_is_named() {
        assertThat(TicketPolicy.refusals(new Source(TicketOrigin.HIGHER_LEVEL, null, "")))
                .extracting(Refusal::field)
                .containsExactly("originNote");
        assertThat(TicketPolicy.refusals(new Source(TicketOrigin.OWN_NOTICE, null, "")))
                .isEmpty();
    }

    @Test
    void time_ends_after_today_and_within_a_year() {
        assertThat(keys(TimeAllowed.until(TODAY))).containsExactly("ticket.refusal.until.past");
        assertThat(keys(TimeAllowed.until(TODAY.plusDays(1)))).isEmpty();
        assertThat(keys(TimeAllowed.until(TODAY.plusDays(367)))).containsExactly("ticket.refusal.until.far");
        assertThat(keys(TimeAllowed.of(Length.days(367)))).containsExactly("ticket.refusal.until.far");
        assertThat(keys(TimeAllowed.of(Length.days(5)).from(TODAY.plusDays(1)))).containsExactly("ticket.refusal.from");
        assertThat(keys(TimeAllowed.of(Length.days(5)).from(TODAY.minusDays(366))))
                .isEmpty();
    }

    private static List<String> keys(TimeAllowed time) {
        return TicketPolicy.refusals(time, TODAY).stream().map(Refusal::key).toList();
    }

    @Test
    void more_time_is_granted_twice_at_most_and_together_no_more_than_at_first() {
        var first = Length.workingDays(10);
        assertThat(extension(10, first, 0)).isEmpty();
        assertThat(extension(11, first, 0)).containsExactly("ticket.refusal.extension.long");
        assertThat(extension(6, first, 1)).containsExactly("ticket.refusal.extension.long");
        assertThat(extension(5, first, 1)).isEmpty();
        assertThat(extension(1, first, 2)).containsExactly("ticket.refusal.extension.times");
        assertThat(extension(0, first, 0)).containsExactly("ticket.refusal.extension.none");
    }

    @Test
    void a_statutory_clock_says_how_much_more_it_allows() {
        var first = Length.days(60);
        assertThat(TicketPolicy.refusalsOfExtension(30, first, List.of(), 30)).isEmpty();
        assertThat(TicketPolicy.refusalsOfExtension(31, first, List.of(), 30)).hasSize(1);
        assertThat(TicketPolicy.refusalsOfExtension(1, first, List.of(), 0)).hasSize(1);
    }

    /** @param granted how often five were granted before */
    private static List<String> extension(int asked, Length first, int granted) {
        return TicketPolicy.refusalsOfExtension(asked, first, Collections.nCopies(granted, Length.workingDays(5)), null)
                .stream()
                .map(Refusal::key)
                .toList();
    }
}
