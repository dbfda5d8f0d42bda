package org.sungrid.admin.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.SplittingTicket;
import org.sungrid.ticket.SplittingTicket.Part;
import org.sungrid.ticket.TicketFile;
import org.sungrid.ticket.TicketPolicy;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/** Parts a ticket into some that all must close. */
@Named
@ViewScoped
public class TicketSplitPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SplittingTicket splitting;

    @Inject
    private TicketFile file;

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
    private String title;
    private final List<PartForm> parts = new ArrayList<>();
    private String reason = "";

    @PostConstruct
    void open() {
        number = new TicketNumber(Visit.of(request).parts().get("number"));
        var ticket = file.open(number).orElseThrow(NoSuchPage::new).ticket();
        id = ticket.id();
        lock = ticket.getLock();
        title = ticket.getTitle();
        add();
        add();
    }

    public void add() {
        if (parts.size() < TicketPolicy.MOST_PARTS) {
            var part = new PartForm();
            part.setUntil(file.open(number)
                    .flatMap(story -> story.ticket().due())
                    .filter(house.getToday()::isBefore)
                    .map(Object::toString)
                    .orElse(""));
            parts.add(part);
        }
    }

    public void remove(int place) {
        if (place >= 0 && place < parts.size()) {
            parts.remove(place);
        }
    }

    public void split() {
        if (answer.to(() -> splitting.split(id, lock, read(), reason))) {
            answer.goOn("/tickets/" + number.value(), "admin.ticket.parted", parts.size());
        } else if (answer.conflict().isPresent()) {
            lock = file.open(number).orElseThrow(NoSuchPage::new).ticket().getLock();
            answer.add(Refusal.whole("admin.ticket.changed"));
        }
    }

    private List<Part> read() {
        var reading = new FormReading();
        var refusals = new ArrayList<Refusal>();
        var read = new ArrayList<Part>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var at = "parts[" + i + "].";
            read.add(new Part(
                    part.getTitle(), part.getDemand(), part.owner(at, choice, refusals), part.until(at, reading)));
        }
        refusals.addAll(reading.refusals());
        Refused.when(refusals);
        return read;
    }

    public String getNumber() {
        return number.value();
    }

    public String getTitle() {
        return title;
    }

    public List<PartForm> getParts() {
        return parts;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
