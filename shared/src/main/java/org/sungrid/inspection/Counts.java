package org.sungrid.inspection;

import jakarta.persistence.Embeddable;

/**
 * What a visit counted: companies that were called on (走访企业), receipts that were compared (核对票据) with those of them
 * that did not agree, and staff who were asked about the prohibitions (抽检禁令) with those of them who knew them.
 */
@Embeddable
public class Counts {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    private int companies;
    private int receipts;
    private int disagreed;
    private int asked;
    private int knew;

    protected Counts() {}

    public Counts(int companies, int receipts, int disagreed, int asked, int knew) {
        this.companies = companies;
        this.receipts = receipts;
        this.disagreed = disagreed;
        this.asked = asked;
        this.knew = knew;
    }

    /** Whether anything was counted. */
    public boolean any() {
        return companies > 0 || receipts > 0 || asked > 0;
    }

    public int getCompanies() {
        return companies;
    }

    public int getReceipts() {
        return receipts;
    }

    public int getDisagreed() {
        return disagreed;
    }

    public int getAsked() {
        return asked;
    }

    public int getKnew() {
        return knew;
    }
}
