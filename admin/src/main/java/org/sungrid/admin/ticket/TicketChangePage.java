package org.sungrid.admin.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.ChangingTicket;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.TicketFile;
import org.sungrid.ticket.TicketFile.Story;
import org.sungrid.web.PageText;
import org.sungrid.web.Visit;

/**
 * Says otherwise what a ticket asks. When somebody stored another wording meanwhile, both stand side by side and nothing is
 * lost; sent again, the one typed here counts.
 */
@Named
@ViewScoped
public class TicketChangePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ChangingTicket changing;

    @Inject
    private TicketFile file;

    @Inject
    private GridChoice choice;

    @Inject
    private Cells cells;

    @Inject
    private PageText text;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private TicketNumber number;
    private TicketId id;
    private int lock;
    private TicketForm form;
    private String reason = "";
    private ArrayList<Difference> differences;

    @PostConstruct
    void open() {
        number = new TicketNumber(Visit.of(request).parts().get("number"));
        var story = stored();
        id = story.ticket().id();
        lock = story.ticket().getLock();
        var told = story.ticket().told();
        form = TicketForm.of(
                told,
                told.coOwners().stream()
                        .map(story.cells()::get)
                        .filter(cell -> cell != null)
                        .map(Cell::getCode)
                        .map(choice::unit)
                        .toList(),
                choice.unit(story.cells().get(told.owner()).getCode()));
    }

    private Story stored() {
        return file.open(number).orElseThrow(NoSuchPage::new);
    }

    public void change() {
        var refusals = new ArrayList<Refusal>();
        Demand demand = form.read(choice, refusals);
        if (answer.to(() -> {
            Refused.when(refusals);
            changing.change(id, lock, demand, reason);
        })) {
            answer.goOn("/tickets/" + number.value(), "admin.ticket.told-otherwise");
            return;
        }
        if (answer.conflict().isPresent()) {
            var ticket = stored().ticket();
            lock = ticket.getLock();
            differences = differences(ticket.told(), demand);
        }
    }

    /** A field that is stored otherwise than it is typed here. */
    public record Difference(String label, String stored, String typed) implements Serializable {}

    private ArrayList<Difference> differences(Demand stored, Demand typed) {
        var found = new ArrayList<Difference>();
        differ(found, "title", stored.title(), typed.title());
        differ(found, "demand", stored.demand(), typed.demand());
        differ(
                found,
                "checking",
                text.get(stored.checking().labelKey()),
                typed.checking() == null ? "" : text.get(typed.checking().labelKey()));
        differ(found, "checking-note", stored.checkingNote(), typed.checkingNote());
        differ(
                found,
                "secrecy",
                text.get(stored.secrecy().labelKey()),
                typed.secrecy() == null ? "" : text.get(typed.secrecy().labelKey()));
        differ(found, "board", board(stored), board(typed));
        differ(found, "co-owners", named(stored), named(typed));
        return found;
    }

    private void differ(List<Difference> found, String field, String stored, String typed) {
        if (!stored.strip().equals(typed.strip())) {
            found.add(new Difference(text.get("admin.ticket." + field), stored, typed));
        }
    }

    private String board(Demand told) {
        return text.get(told.forBoard() ? "admin.ticket.board.wanted" : "admin.ticket.board.unwanted");
    }

    private String named(Demand told) {
        return cells.byIds(told.coOwners()).values().stream()
                .map(Cell::getName)
                .sorted()
                .collect(Collectors.joining(text.getLanguage().comma()));
    }

    public String getNumber() {
        return number.value();
    }

    public TicketForm getForm() {
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether something happened to the ticket while somebody wrote here. */
    public boolean isContested() {
        return differences != null;
    }

    /** What is stored otherwise than it is typed here; none where only its story went on. */
    public List<Difference> getDifferences() {
        return differences;
    }
}
