package org.sungrid.admin.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sungrid.admin.web.Answer;
import org.sungrid.id.AccountId;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.refusal.Refusal;
import org.sungrid.ticket.board.ApprovingPosting;
import org.sungrid.ticket.board.PostingFile;
import org.sungrid.ticket.board.PostingFile.Standing;
import org.sungrid.ticket.board.ProposingPosting;
import org.sungrid.ticket.board.ReturningPosting;
import org.sungrid.ticket.board.TicketPosting;
import org.sungrid.ticket.board.WithdrawingPosting;
import org.sungrid.ticket.board.Wording;
import org.sungrid.web.Visit;

/** How a ticket stands on the public board, on its page. */
@Named
@ViewScoped
public class PostingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TicketPage page;

    @Inject
    private PostingFile file;

    @Inject
    private ProposingPosting proposing;

    @Inject
    private ApprovingPosting approving;

    @Inject
    private ReturningPosting returning;

    @Inject
    private WithdrawingPosting withdrawing;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private TicketNumber number;
    private TicketId id;

    /** Ordinals of what the page showed; an act that rests on another is told so. */
    private int newest;

    private int waiting;
    private int head;

    private String title;
    private String words;
    private String outcome;
    private final Map<String, String> said = new HashMap<>();
    private transient Standing standing;

    @PostConstruct
    void open() {
        number = new TicketNumber(Visit.of(request).parts().get("number"));
        id = page.getTicket().id();
        see();
        var last = getStanding().all().isEmpty() ? null : getStanding().all().get(0);
        title = last == null ? page.getTicket().getTitle() : last.getTitle();
        words = last == null ? "" : last.getWords();
        outcome = last == null ? "" : last.getOutcome();
    }

    private void see() {
        standing = null;
        newest = getStanding().newest();
        waiting = getWaiting() == null ? 0 : getWaiting().getOrdinal();
        head = getHead() == null ? 0 : getHead().getOrdinal();
    }

    public void propose() {
        done(() -> proposing.propose(id, newest, new Wording(title, words, outcome)), "proposed");
    }

    public void approve() {
        done(() -> approving.approve(id, waiting), "approved");
    }

    public void giveBack() {
        done(() -> returning.giveBack(id, waiting, said.getOrDefault("posting-return", "")), "returned");
    }

    public void withdraw() {
        done(() -> withdrawing.withdraw(id, head, said.getOrDefault("posting-withdraw", "")), "withdrawn");
    }

    private void done(Runnable act, String note) {
        if (!page.does(act, "admin.posting.done." + note)) {
            see();
            if (answer.conflict().isPresent()) {
                answer.add(Refusal.whole("admin.posting.refusal.changed"));
            }
        }
    }

    public Standing getStanding() {
        if (standing == null) {
            standing = file.open(number);
        }
        return standing;
    }

    /** The one that waits; {@code null} for none. */
    public TicketPosting getWaiting() {
        return getStanding().waiting();
    }

    /** The one that the public reads, or read last; {@code null} for none. */
    public TicketPosting getHead() {
        return getStanding().head();
    }

    /** Those that are neither shown nor waiting. */
    public List<TicketPosting> getEarlier() {
        return getStanding().all().stream()
                .filter(one -> !one.isWaiting() && !one.isShown())
                .toList();
    }

    public String name(AccountId account) {
        return getStanding().names().getOrDefault(account, "");
    }

    public String approver(TicketPosting posting) {
        return posting.approvedBy().map(this::name).orElse("");
    }

    public String returner(TicketPosting posting) {
        return posting.returnedBy().map(this::name).orElse("");
    }

    public Map<String, String> getSaid() {
        return said;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title == null ? "" : title;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome == null ? "" : outcome;
    }
}
