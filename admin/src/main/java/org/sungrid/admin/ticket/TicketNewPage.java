package org.sungrid.admin.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.deadline.Length;
import org.sungrid.deadline.LengthUnit;
import org.sungrid.deadline.StatutoryClock;
import org.sungrid.deadline.StatutoryClocks;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.RaisingTicket;
import org.sungrid.ticket.Source;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.ticket.TimeAllowed;

/** Raises a ticket. */
@Named
@ViewScoped
public class TicketNewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RaisingTicket raising;

    @Inject
    private StatutoryClocks clocks;

    @Inject
    private GridChoice choice;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    /** Whoever presses twice, or comes back and sends the form once more, raises one ticket. */
    private final String token = UUID.randomUUID().toString();

    private final TicketForm form = new TicketForm();
    private TicketOrigin origin = TicketOrigin.HIGHER_LEVEL;
    private String originNote = "";
    private String from = "";
    private String until = "";
    private String amount = "";
    private LengthUnit unit = LengthUnit.WORKING_DAYS;
    private String clock = "";

    @PostConstruct
    void open() {
        var where = request.getParameter("cell");
        if (where != null) {
            form.setOwner(choice.unit(where));
        }
    }

    public void raise() {
        answer.to(() -> {
            var reading = new FormReading();
            var refusals = new ArrayList<Refusal>();
            var time = time(reading, refusals);
            refusals.addAll(reading.refusals());
            var demand = form.read(choice, refusals);
            Refused.when(refusals);
            var number = raising.raise(new Source(origin, null, originNote), demand, time, token);
            answer.goOn("/tickets/" + number.value(), "admin.ticket.raised", number.value());
        });
    }

    /** One of the three ways to say how long it may take; {@code null} when none is used or what was typed can't be read. */
    private TimeAllowed time(FormReading reading, List<Refusal> refusals) {
        var start = reading.day("from", from);
        var day = reading.day("until", until);
        var much = reading.count("amount", amount);
        int given = (until.isBlank() ? 0 : 1) + (amount.isBlank() ? 0 : 1) + (clock.isEmpty() ? 0 : 1);
        if (given > 1) {
            refusals.add(Refusal.of("until", "admin.ticket.refusal.times"));
            return null;
        }
        if (much != null && (much < 1 || much > Length.LONGEST)) {
            refusals.add(Refusal.of("amount", "admin.ticket.refusal.amount", Length.LONGEST));
            return null;
        }
        if (day != null) {
            return TimeAllowed.until(day).from(start);
        }
        if (much != null) {
            return TimeAllowed.of(new Length(much, unit)).from(start);
        }
        return clock.isEmpty() ? null : TimeAllowed.byClock(clock).from(start);
    }

    /** Those that a person can name: parts come from their whole. */
    public List<TicketOrigin> getOrigins() {
        return Arrays.stream(TicketOrigin.values())
                .filter(one -> one != TicketOrigin.PART)
                .toList();
    }

    public List<StatutoryClock> getClocks() {
        return clocks.all();
    }

    public LengthUnit[] getUnits() {
        return LengthUnit.values();
    }

    public TicketForm getForm() {
        return form;
    }

    public TicketOrigin getOrigin() {
        return origin;
    }

    /** Chosen from a list: none is no choice. */
    public void setOrigin(TicketOrigin origin) {
        this.origin = origin == null ? this.origin : origin;
    }

    public String getOriginNote() {
        return originNote;
    }

    public void setOriginNote(String originNote) {
        this.originNote = originNote;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until == null ? "" : until;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount == null ? "" : amount;
    }

    public LengthUnit getUnit() {
        return unit;
    }

    /** Chosen from a list: none is no choice. */
    public void setUnit(LengthUnit unit) {
        this.unit = unit == null ? this.unit : unit;
    }

    public String getClock() {
        return clock;
    }

    public void setClock(String clock) {
        this.clock = clock == null ? "" : clock;
    }
}
