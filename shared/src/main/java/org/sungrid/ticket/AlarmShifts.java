package org.sungrid.ticket;

/**
 * What other rules of escalation make of the tickets that wait for one of their stages.
 *
 * @param moving tickets whose next stage comes on another day, those among them that follow
 * @param atOnce of which the day came already, so that it comes at once
 * @param stopping which climb no further, for there is no such stage any more
 */
public record AlarmShifts(int moving, int atOnce, int stopping) {

    AlarmShifts and(AlarmShifts others) {
        return new AlarmShifts(moving + others.moving, atOnce + others.atOnce, stopping + others.stopping);
    }
}
