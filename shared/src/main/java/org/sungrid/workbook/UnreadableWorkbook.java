package org.sungrid.workbook;

import org.sungrid.refusal.Refusal;

/** A workbook that can't be taken apart, or must not be; whoever sent it is told why. */
public class UnreadableWorkbook extends Exception {

    private final transient Refusal refusal;

    UnreadableWorkbook(Refusal refusal) {
        // No stack trace: what people send is no fault of the program.
        super(refusal.key(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
