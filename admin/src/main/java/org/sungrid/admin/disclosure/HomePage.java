package org.sungrid.admin.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.admin.personal.CorrectionLine;
import org.sungrid.disclosure.Batches;
import org.sungrid.disclosure.ImportBatch;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.disclosure.WorkSheet;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.GridWork;
import org.sungrid.grid.GridWork.Amount;
import org.sungrid.grid.Persons;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.personal.CorrectionRequests;
import org.sungrid.proposal.Proposal;
import org.sungrid.proposal.Proposals;
import org.sungrid.web.PageText;

/** What waits for the one who is signed in, and nothing else. */
@Named
@RequestScoped
public class HomePage {

    /** More than a screen of one kind of work is a matter for the list. */
    private static final int MOST = 20;

    @Inject
    private WorkSheet work;

    @Inject
    private Batches batches;

    @Inject
    private CorrectionRequests requests;

    @Inject
    private Persons persons;

    @Inject
    private GridWork gridWork;

    @Inject
    private Proposals proposals;

    @Inject
    private PageText text;

    @Inject
    private CurrentActor current;

    @Inject
    @ConfigProperty(name = "sungrid.portal.address")
    private String portal;

    private List<VersionLine> givenBack = List.of();
    private List<VersionLine> drafts = List.of();
    private List<VersionLine> waiting = List.of();
    private List<VersionLine> scheduled = List.of();
    private List<ImportBatch> waitingBatches = List.of();
    private List<CorrectionLine> corrections = List.of();
    private List<Proposal> asked = List.of();
    private List<Amount> toBeMended = List.of();

    @PostConstruct
    void look() {
        if (current.may(Permission.READ_DISCLOSURE_WORK)) {
            scheduled = work.scheduled(MOST);
        }
        if (current.may(Permission.DRAFT_DISCLOSURE)) {
            givenBack = work.givenBackToMe(MOST);
            drafts = work.myDrafts(MOST);
        }
        if (current.may(Permission.RELEASE_DISCLOSURE)) {
            waiting = work.waitingForMe(MOST);
        }
        if (current.reach(Permission.RELEASE_DISCLOSURE).whole()) {
            waitingBatches = batches.waiting(MOST).stream()
                    .filter(batch -> !batch.uploadedBy().equals(current.get().account()))
                    .toList();
        }
        if (current.reach(Permission.COUNTERSIGN).whole()) {
            asked = proposals.waitingForMe(MOST);
        }
        if (current.reach(Permission.MANAGE_GRID).whole()) {
            corrections = CorrectionLine.of(requests.waitingForMe(MOST), persons);
            toBeMended = gridWork.amounts(CellFilter.ALL).stream()
                    .filter(amount -> amount.count() > 0)
                    .toList();
        }
    }

    /** What others asked for and a second person decides. */
    public List<Proposal> getAsked() {
        return asked;
    }

    /** What a proposal asks for, in the reader's words. */
    public String told(Proposal proposal) {
        var told = proposals.told(proposal);
        return text.text(told.key(), told.arguments().toArray());
    }

    /** What is to be mended in the grid, as far as there is anything. */
    public List<Amount> getToBeMended() {
        return toBeMended;
    }

    public List<VersionLine> getGivenBack() {
        return givenBack;
    }

    public List<VersionLine> getDrafts() {
        return drafts;
    }

    public List<VersionLine> getWaiting() {
        return waiting;
    }

    /** What will be released by itself, the next first. */
    public List<VersionLine> getScheduled() {
        return scheduled;
    }

    public List<ImportBatch> getWaitingBatches() {
        return waitingBatches;
    }

    /** Whether it is somebody from outside, for whom nothing waits here: they are shown where to look instead. */
    public boolean isOutside() {
        return current.may(Permission.READ_GRID)
                && !current.may(Permission.MANAGE_GRID)
                && !current.may(Permission.READ_TICKETS)
                && !current.may(Permission.READ_DISCLOSURE_WORK);
    }

    /** Where the public reads. */
    public String getPortal() {
        return portal;
    }

    /** What people say is wrong in what is held about them. */
    public List<CorrectionLine> getCorrections() {
        return corrections;
    }

    public boolean isIdle() {
        return givenBack.isEmpty()
                && drafts.isEmpty()
                && waiting.isEmpty()
                && scheduled.isEmpty()
                && waitingBatches.isEmpty()
                && corrections.isEmpty()
                && asked.isEmpty()
                && toBeMended.isEmpty();
    }
}
