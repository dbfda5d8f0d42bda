package org.sungrid.proposal;

import jakarta.json.JsonObject;
import java.util.Set;
import org.sungrid.id.PersonId;
import org.sungrid.refusal.Refusal;

/** Something that two people do together: what is asked for is done when the second agrees. */
public interface Countersigned {

    /** By what its proposals are known, for ever. */
    String kind();

    /**
     * Keeps still, until the transaction ends, whatever it rests on. Called before anything about it is read, so that what
     * was checked is true when it is done.
     */
    default void alone() {}

    /** Whom it concerns, who may therefore not agree to it. */
    PersonId concerned(JsonObject asked);

    /** The codes of the cells that it concerns as it is written. */
    default Set<String> cells(JsonObject asked) {
        return Set.of();
    }

    /** The staff numbers of those whom it concerns as it is written. */
    default Set<String> numbers(JsonObject asked) {
        return Set.of();
    }

    /** What is asked for, as a sentence. */
    Refusal told(JsonObject asked);

    /**
     * Does it, in the transaction of whoever agreed; what might stand in its way is looked at again.
     *
     * @throws org.sungrid.refusal.Refused when it can't be done (any more)
     */
    void carryOut(Proposal agreed);
}
