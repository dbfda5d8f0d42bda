package org.sungrid.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the steps of a ticket make of it. */
@Tag("M34")
class TicketStateTest {

    @Test
    void sent_back_it_is_its_owners_again() {
        assertThat(TicketState.after(List.of(StepKind.RAISE, StepKind.ACCEPT, StepKind.REPORT, StepKind.SEND_BACK)))
                .isEqualTo(TicketState.ACCEPTED);
    }

    @Test
    void handed_over_it_waits_for_its_new_owner() {
        assertThat(TicketState.after(List.of(StepKind.RAISE, StepKind.DISPUTE, StepKind.HAND_OVER)))
                .isEqualTo(TicketState.RAISED);
    }

    @Test
    void a_reminder_leaves_it_where_it_stands() {
        assertThat(TicketState.after(
                        List.of(StepKind.RAISE, StepKind.REMIND, StepKind.FALL_OVERDUE, StepKind.ESCALATE)))
                .isEqualTo(TicketState.RAISED);
    }

    @Test
    void nothing_is_closed_that_nobody_verified() {
        assertThatThrownBy(() ->
                        TicketState.after(List.of(StepKind.RAISE, StepKind.ACCEPT, StepKind.REPORT, StepKind.CLOSE)))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketState.class,
            names = {"CLOSED", "MERGED", "WITHDRAWN"})
    void nothing_happens_any_more_to_what_has_ended(TicketState ended) {
        assertThat(ended.isEnded()).isTrue();
        assertThat(StepKind.values()).noneMatch(step -> step.isPossibleIn(ended));
    }

    @ParameterizedTest
    @EnumSource(TicketState.class)
    void whatever_has_not_ended_can_still_end(TicketState from) {
        var reached = EnumSet.of(from);
        boolean grown = true;
        while (grown) {
            var next = EnumSet.copyOf(reached);
            reached.forEach(state -> Arrays.stream(StepKind.values())
                    .filter(step -> step.isPossibleIn(state))
                    .forEach(step -> next.add(step.leadsFrom(state))));
            grown = reached.addAll(next);
        }
        assertThat(reached).anyMatch(TicketState::isEnded);
    }

    @ParameterizedTest
    @EnumSource(
            value = StepKind.class,
            names = {"REMIND", "FALL_OVERDUE", "ESCALATE"})
    void what_comes_by_itself_comes_only_while_the_owner_owes_something(StepKind step) {
        assertThat(TicketState.values())
                .allSatisfy(state -> assertThat(step.isPossibleIn(state)).isEqualTo(state.isRunning()));
    }
}
