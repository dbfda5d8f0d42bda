package org.sungrid.audit;

/** A link on which the next had to be built is not ours: nothing is linked, and nothing that the chain says is believed. */
final class ChainBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    ChainBroken(Finding finding) {
        super("The link " + finding.link() + " of the record's chain was not signed under a key of ours");
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
