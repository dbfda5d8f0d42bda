package org.sungrid.admin.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.Turning;
import org.sungrid.audit.AuditChain;
import org.sungrid.audit.AuditRow;
import org.sungrid.audit.Round;
import org.sungrid.auditor.ReadingAudit;
import org.sungrid.auditor.RecordProof;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.refusal.Refused;

/**
 * The record, newest first, by what is asked in the address. Turned by the key of a row, so that the millionth leaf costs
 * what the first does.
 */
@Named
@RequestScoped
public class AuditPage {

    private static final String PATH = "/audit";

    @Inject
    private ReadingAudit reading;

    @Inject
    private RecordProof record;

    @Inject
    private SubjectNames names;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "sungrid.zone")
    private ZoneId zone;

    private AuditQuestion question;
    private Leaf<AuditRow> leaf = new Leaf<>(List.of(), false, false);
    private RecordProof.Proof proof;
    private List<String> acts;
    private List<String> kinds;

    @PostConstruct
    void read() {
        question = new AuditQuestion(request, names);
        answer.to(() -> {
            Refused.when(question.refusals());
            leaf = reading.read(
                    question.filter(zone), Place.of(request.getParameter("after"), request.getParameter("before")));
        });
        names.read(leaf.lines());
        proof = record.proof();
        acts = reading.acts();
        kinds = reading.subjectKinds();
    }

    /** What was asked and cannot be answered is told with the status that says so. */
    public void prepare() {
        if (answer.isRefused()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    public List<AuditRow> getRows() {
        return leaf.lines();
    }

    public Turning getTurning() {
        return Turning.of(leaf, question.address(PATH), row -> Place.written(row.id(), row.at()));
    }

    /** What an act was about, by the number or code under which people know it; by its key where it is gone. */
    public String subject(AuditRow row) {
        return names.of(row);
    }

    /** What was typed into a field of the filter. */
    public String typed(String name) {
        return question.typed(name);
    }

    public boolean isFiltered() {
        return question.isAsked();
    }

    public List<String> getActs() {
        return acts;
    }

    public List<String> getKinds() {
        return kinds;
    }

    public AuditRow.Outcome[] getOutcomes() {
        return AuditRow.Outcome.values();
    }

    /** How far the rows are bound to one another. */
    public AuditChain.State getChain() {
        return proof.chain();
    }

    /** The last verification that went through the whole chain; nothing before the first. */
    public Round getThrough() {
        return proof.round().filter(Round::isThrough).or(proof::former).orElse(null);
    }
}
