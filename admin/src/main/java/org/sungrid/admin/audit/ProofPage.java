package org.sungrid.admin.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.sungrid.admin.web.Answer;
import org.sungrid.audit.Head;
import org.sungrid.audit.Round;
import org.sungrid.auditor.AcknowledgingAlarms;
import org.sungrid.auditor.RecordProof;
import org.sungrid.auditor.RecordProof.Proof;
import org.sungrid.auditor.VerifyingRecord;

/** Whether the record can be relied on, and what the auditor does about it. */
@Named
@ViewScoped
public class ProofPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PATH = "/audit/proof";

    @Inject
    private RecordProof reading;

    @Inject
    private VerifyingRecord verifying;

    @Inject
    private AcknowledgingAlarms acknowledging;

    @Inject
    private Answer answer;

    private transient Proof proof;
    private Long newest;
    private String note = "";

    /** How it stood when this page was first shown, or read anew where that is forgotten. */
    public Proof getProof() {
        if (proof == null) {
            proof = reading.proof();
            if (newest == null) {
                newest = proof.alarms().isEmpty() ? 0L : proof.alarms().get(0).id();
            }
        }
        return proof;
    }

    /** The round that is under way or follows the chain; nothing before the first. */
    public Round getRound() {
        return getProof().round().orElse(null);
    }

    /** The last round that went through the whole chain; nothing before the first. */
    public Round getThrough() {
        return getProof()
                .round()
                .filter(Round::isThrough)
                .or(getProof()::former)
                .orElse(null);
    }

    /** The head that was told last. */
    public Head getTold() {
        return getProof().told().orElse(null);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public void verify() {
        if (answer.to(verifying::begin)) {
            answer.goOn(PATH, "admin.proof.begun");
        }
    }

    public void acknowledge() {
        getProof();
        if (answer.to(() -> acknowledging.acknowledge(newest, note))) {
            answer.goOn(PATH, "admin.proof.acknowledged");
        }
    }
}
