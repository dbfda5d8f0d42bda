package org.sungrid.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Makes rounds now, inside the server, for tests that wait for no node's turn. */
@Dependent
public class AtOnce {

    @Inject
    private JobRounds rounds;

    /** One round on a job, whoever holds its lease. */
    public RoundNote round(String code) {
        return rounds.seize(code);
    }
}
