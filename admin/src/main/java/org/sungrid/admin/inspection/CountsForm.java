package org.sungrid.admin.inspection;

import java.io.Serializable;
import org.sungrid.admin.web.FormReading;
import org.sungrid.inspection.Counts;

/** What a visit counted, as it is typed; what stays empty is none. */
public final class CountsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String companies = "";
    private String receipts = "";
    private String disagreed = "";
    private String asked = "";
    private String knew = "";

    Counts read(FormReading reading) {
        return new Counts(
                count(reading, "companies", companies),
                count(reading, "receipts", receipts),
                count(reading, "disagreed", disagreed),
                count(reading, "asked", asked),
                count(reading, "knew", knew));
    }

    private static int count(FormReading reading, String field, String typed) {
        var read = reading.count(field, typed);
        return read == null ? 0 : read;
    }

    public String getCompanies() {
        return companies;
    }

    public void setCompanies(String companies) {
        this.companies = companies;
    }

    public String getReceipts() {
        return receipts;
    }

    public void setReceipts(String receipts) {
        this.receipts = receipts;
    }

    public String getDisagreed() {
        return disagreed;
    }

    public void setDisagreed(String disagreed) {
        this.disagreed = disagreed;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getKnew() {
        return knew;
    }

    public void setKnew(String knew) {
        this.knew = knew;
    }
}
