package org.sungrid.admin.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FileForm;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.deadline.Deadline;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.ticket.AcceptingTicket;
import org.sungrid.ticket.AnsweringExtension;
import org.sungrid.ticket.AskingExtension;
import org.sungrid.ticket.ClosingTicket;
import org.sungrid.ticket.DisputingTicket;
import org.sungrid.ticket.EvidenceLine;
import org.sungrid.ticket.MergingTickets;
import org.sungrid.ticket.NotingProgress;
import org.sungrid.ticket.ReportingDone;
import org.sungrid.ticket.SettlingDispute;
import org.sungrid.ticket.StepKind;
import org.sungrid.ticket.Ticket;
import org.sungrid.ticket.TicketFile;
import org.sungrid.ticket.TicketFile.Story;
import org.sungrid.ticket.TicketStep;
import org.sungrid.ticket.UrgingTicket;
import org.sungrid.ticket.VerifyingTicket;
import org.sungrid.ticket.WithdrawingTicket;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/**
 * One ticket: what it asks, its day and how that comes about, its whole story, and what whoever reads it may do now. Buttons
 * show only what the acts would allow; the acts decide anyway, on the state that this page showed.
 */
@Named
@ViewScoped
public class TicketPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TicketFile file;

    @Inject
    private AcceptingTicket accepting;

    @Inject
    private DisputingTicket disputing;

    @Inject
    private SettlingDispute settling;

    @Inject
    private NotingProgress noting;

    @Inject
    private ReportingDone reporting;

    @Inject
    private VerifyingTicket verifying;

    @Inject
    private ClosingTicket closing;

    @Inject
    private AskingExtension asking;

    @Inject
    private AnsweringExtension answering;

    @Inject
    private UrgingTicket urging;

    @Inject
    private MergingTickets merging;

    @Inject
    private WithdrawingTicket withdrawing;

    @Inject
    private GridChoice choice;

    @Inject
    private House house;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private TicketNumber number;
    private TicketId id;
    private int lock;

    /** What somebody writes, by the form in which: each keeps its own. */
    private final Map<String, String> said = new HashMap<>();

    private String other = "";
    private String amount = "";
    private String into = "";
    private List<String> fileReasons;
    private boolean answered;
    private transient Story story;

    @PostConstruct
    void open() {
        number = new TicketNumber(Visit.of(request).parts().get("number"));
        id = getTicket().id();
        lock = getTicket().getLock();
    }

    private Story story() {
        if (story == null) {
            story = file.open(number).orElseThrow(NoSuchPage::new);
        }
        return story;
    }

    public void accept() {
        done(() -> accepting.accept(id, lock), "accepted");
    }

    public void dispute() {
        done(() -> disputing.dispute(id, lock, said("disputing")), "disputed");
    }

    public void keep() {
        done(() -> settling.settle(id, lock, null, said("settling")), "settled");
    }

    public void handOver() {
        done(
                () -> {
                    var cell = choice.cell(other).orElse(null);
                    Refused.when(cell == null, "other", "ticket.refusal.owner.unknown", GridChoice.code(other));
                    settling.settle(id, lock, cell, said("settling"));
                },
                "settled");
    }

    public void note() {
        done(() -> noting.note(id, lock, said("noting")), "noted");
    }

    public void report() {
        done(() -> reporting.report(id, lock, said("reporting")), "reported");
    }

    public void verify() {
        done(() -> verifying.verify(id, lock, true, said("verifying")), "verified");
    }

    public void sendBack() {
        done(() -> verifying.verify(id, lock, false, said("verifying")), "sent-back");
    }

    public void close() {
        done(() -> closing.close(id, lock), "closed");
    }

    public void askMoreTime() {
        done(
                () -> {
                    var reading = new FormReading();
                    var much = reading.count("amount", amount);
                    Refused.when(reading.refusals());
                    asking.ask(id, lock, much == null ? 0 : much, said("asking"));
                },
                "asked");
    }

    public void grant() {
        done(() -> answering.answer(id, lock, true, said("answering")), "granted");
    }

    public void refuse() {
        done(() -> answering.answer(id, lock, false, said("answering")), "refused");
    }

    public void urge() {
        done(() -> urging.urge(id, lock, said("urging")), "urged");
    }

    public void merge() {
        done(() -> merging.merge(id, lock, into, said("merging")), "merged");
    }

    public void withdraw() {
        done(() -> withdrawing.withdraw(id, lock, said("withdrawing")), "withdrawn");
    }

    private void done(Runnable act, String note) {
        does(act, "admin.ticket." + note);
    }

    /** Lets an act be done that was asked for on this page. @return whether it was */
    public boolean does(Runnable act, String noteKey) {
        answered = true;
        if (answer.to(act)) {
            answer.goOn("/tickets/" + number.value(), noteKey);
            return true;
        }
        return false;
    }

    private String said(String form) {
        return said.getOrDefault(form, "");
    }

    /**
     * After an act was asked for, the page shows what stands there now, and the next attempt is made on that. What could
     * not even be asked for any more, because its button is gone, is told as well.
     */
    public void prepare() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        boolean unasked = !answered;
        answered = false;
        story = null;
        boolean another = getTicket().getLock() != lock;
        lock = getTicket().getLock();
        if (unasked || another) {
            answer.add(Refusal.whole("admin.ticket.changed"));
        }
    }

    /** How the ticket stood that this page showed. */
    public int getLock() {
        return lock;
    }

    public Ticket getTicket() {
        return story().ticket();
    }

    public Story getStory() {
        return story();
    }

    public Deadline getDeadline() {
        return story().deadline();
    }

    /** The last day in time; {@code null} while it stands still. */
    public LocalDate getDue() {
        return getTicket().due().orElse(null);
    }

    public boolean may(String step) {
        return story().possible().contains(StepKind.valueOf(step));
    }

    /** What a cell is called in the reader's language; empty for one that is not there any more. */
    public String cell(CellId cell) {
        var known = cell == null ? null : story().cells().get(cell);
        return known == null ? "" : known.name(house.getLocale());
    }

    public String code(CellId cell) {
        var known = cell == null ? null : story().cells().get(cell);
        return known == null ? "" : known.getCode();
    }

    /** The cells that take part, one beside the other. */
    public String getCoOwners() {
        return getTicket().coOwners().stream()
                .map(this::cell)
                .collect(Collectors.joining(Language.of(house.getLocale()).comma()));
    }

    /** Who did something; empty for what time alone did. */
    public String who(TicketStep step) {
        return step.by().map(this::name).orElse("");
    }

    public String getRaiser() {
        return name(getTicket().raisedBy());
    }

    private String name(AccountId account) {
        return story().names().getOrDefault(account, "");
    }

    /** The files that came by a step. */
    public List<EvidenceLine> evidence(TicketStep step) {
        return story().evidence().stream()
                .filter(line -> line.stepId() == step.id())
                .toList();
    }

    /** Why the files that were just sent were not taken; told once. */
    public List<String> getFileReasons() {
        if (fileReasons == null) {
            fileReasons = FileForm.takeReasons(request);
        }
        return fileReasons;
    }

    /** To which cell a step went. */
    public String to(TicketStep step) {
        return step.cell().map(this::cell).orElse("");
    }

    /** The number of the ticket with which a step has to do. */
    public String with(TicketStep step) {
        return step.other().map(this::numberOf).orElse("");
    }

    /** The number of the whole of which this is a part. */
    public String getWhole() {
        return getTicket().parent().map(this::numberOf).orElse("");
    }

    /** The number of the one that it went into. */
    public String getMain() {
        return getTicket().main().map(this::numberOf).orElse("");
    }

    private String numberOf(TicketId ticket) {
        var known = story().others().get(ticket);
        return known == null ? "" : known.value();
    }

    /** The unit in which more time is asked for. */
    public String getUnitKey() {
        return getDeadline().running().length().unit().labelKey();
    }

    public Map<String, String> getSaid() {
        return said;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount == null ? "" : amount;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into == null ? "" : into;
    }
}
