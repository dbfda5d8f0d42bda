package org.sungrid.admin.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.sungrid.admin.web.FormReading;
import org.sungrid.refusal.Refused;
import org.sungrid.text.BothLanguages;
import org.sungrid.ticket.PausingTicket;
import org.sungrid.ticket.ResumingTicket;
import org.sungrid.time.Span;
import org.sungrid.web.House;

/** How the time of a ticket stands still and goes on, on its page. */
@Named
@ViewScoped
public class TimingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TicketPage page;

    @Inject
    private PausingTicket pausing;

    @Inject
    private ResumingTicket resuming;

    @Inject
    private House house;

    private String from;
    private String last;
    private String said = "";

    /** It stands still from today on, and stood still until yesterday, where nobody says otherwise. */
    @PostConstruct
    void open() {
        var today = house.getToday();
        from = today.toString();
        var yesterday = today.minusDays(1);
        var since = getSince();
        last = (since == null || since.isBefore(yesterday) ? yesterday : since).toString();
    }

    public void pause() {
        page.does(
                () -> {
                    var reading = new FormReading();
                    var first = reading.day("from", from);
                    Refused.when(reading.refusals());
                    Refused.when(first == null, "from", "ticket.refusal.day.missing");
                    pausing.pause(page.getTicket().id(), page.getLock(), first, said);
                },
                "admin.ticket.paused");
    }

    public void resume() {
        page.does(
                () -> {
                    var reading = new FormReading();
                    var day = reading.day("last", last);
                    Refused.when(reading.refusals());
                    Refused.when(day == null, "last", "ticket.refusal.day.missing");
                    resuming.resume(page.getTicket().id(), page.getLock(), day, said);
                },
                "admin.ticket.resumed");
    }

    /** The first day of the pause that has no end; {@code null} while its time runs. */
    public LocalDate getSince() {
        return page.getDeadline().running().pauses().stream()
                .filter(Span::isOpen)
                .map(Span::first)
                .findFirst()
                .orElse(null);
    }

    /** What may pause its time by the law of its clock; {@code null} where that says nothing. */
    public BothLanguages getLaw() {
        return page.getStory().lawOfPauses();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last == null ? "" : last;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
