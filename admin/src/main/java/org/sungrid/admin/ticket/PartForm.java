package org.sungrid.admin.ticket;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.FormReading;
import org.sungrid.id.CellId;
import org.sungrid.refusal.Refusal;

/** One of several tickets that are made on one page, as it is typed: what, whose, and by when. */
public class PartForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title = "";
    private String demand = "";
    private String owner = "";
    private String until = "";

    public PartForm() {}

    protected PartForm(String title, String demand) {
        this.title = title;
        this.demand = demand;
    }

    /** The cell that shall own it; {@code null} for none. A code that names no cell is noted as a refusal. @param at what stands before the field */
    protected final CellId owner(String at, GridChoice grid, List<Refusal> refusals) {
        var answering = grid.cell(owner);
        if (answering.isEmpty() && !GridChoice.code(owner).isEmpty()) {
            refusals.add(Refusal.of(at + "owner", "ticket.refusal.owner.unknown", GridChoice.code(owner)));
        }
        return answering.orElse(null);
    }

    /** The last day; {@code null} for none. */
    protected final LocalDate until(String at, FormReading reading) {
        return reading.day(at + "until", until);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDemand() {
        return demand;
    }

    public void setDemand(String demand) {
        this.demand = demand;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until == null ? "" : until;
    }
}
