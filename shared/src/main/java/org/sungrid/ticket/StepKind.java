package org.sungrid.ticket;

import static org.sungrid.ticket.TicketState.ACCEPTED;
import static org.sungrid.ticket.TicketState.CLOSED;
import static org.sungrid.ticket.TicketState.DISPUTED;
import static org.sungrid.ticket.TicketState.MERGED;
import static org.sungrid.ticket.TicketState.RAISED;
import static org.sungrid.ticket.TicketState.REPORTED;
import static org.sungrid.ticket.TicketState.SPLIT;
import static org.sungrid.ticket.TicketState.VERIFIED;
import static org.sungrid.ticket.TicketState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can happen to a ticket, in which states it can, and in which state it leaves the ticket. */
public enum StepKind {
    RAISE(RAISED, RAISED),
    ACCEPT(ACCEPTED, RAISED),
    DISPUTE(DISPUTED, RAISED),
    /** The cell above decided that it stays with its owner, who works on it from now on. */
    KEEP(ACCEPTED, DISPUTED),
    /** The cell above decided that it is another's. */
    HAND_OVER(RAISED, DISPUTED),
    NOTE(null, ACCEPTED),
    ATTACH(null, ACCEPTED),
    REPORT(REPORTED, ACCEPTED),
    SEND_BACK(ACCEPTED, REPORTED),
    VERIFY(VERIFIED, REPORTED),
    CLOSE(CLOSED, VERIFIED),
    /** The last of the parts was closed. */
    CLOSE_WITH_PARTS(CLOSED, SPLIT),
    /** The last of the parts ended, and none of them was closed. */
    WITHDRAW_WITH_PARTS(WITHDRAWN, SPLIT),
    ASK_EXTENSION(null, RAISED, ACCEPTED),
    EXTEND(null, RAISED, DISPUTED, ACCEPTED),
    REFUSE_EXTENSION(null, RAISED, DISPUTED, ACCEPTED),
    /** A list of days off came or changed, so that it is due on another day. */
    MOVE_DUE(null, RAISED, DISPUTED, ACCEPTED, REPORTED, VERIFIED, SPLIT),
    REMIND(null, RAISED, DISPUTED, ACCEPTED),
    URGE(null, RAISED, DISPUTED, ACCEPTED),
    /** The last day in time passed. */
    FALL_OVERDUE(null, RAISED, DISPUTED, ACCEPTED),
    ESCALATE(null, RAISED, DISPUTED, ACCEPTED),
    CHANGE(null, RAISED, DISPUTED, ACCEPTED),
    /** Another about the same matter went into this one. */
    TAKE_IN(null, RAISED, DISPUTED, ACCEPTED),
    MERGE(MERGED, RAISED, DISPUTED, ACCEPTED),
    SPLIT_UP(SPLIT, RAISED, ACCEPTED),
    WITHDRAW(WITHDRAWN, RAISED, DISPUTED, ACCEPTED, REPORTED, VERIFIED);

    private final TicketState to;
    private final Set<TicketState> from;

    /** @param to {@code null} where the state stays as it is */
    StepKind(TicketState to, TicketState first, TicketState... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    public boolean isPossibleIn(TicketState state) {
        return from.contains(state);
    }

    /** The state in which it leaves a ticket; empty where that stays as it is. */
    public Optional<TicketState> leadsTo() {
        return Optional.ofNullable(to);
    }

    /** @throws IllegalStateException where it can't happen */
    TicketState leadsFrom(TicketState state) {
        if (!isPossibleIn(state)) {
            throw new IllegalStateException(this + " in " + state);
        }
        return to == null ? state : to;
    }

    public String labelKey() {
        return "ticket.step." + style();
    }

    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
