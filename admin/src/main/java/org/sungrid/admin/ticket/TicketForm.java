package org.sungrid.admin.ticket;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.id.CellId;
import org.sungrid.refusal.Refusal;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.TicketPolicy;

/** The fields of what a ticket asks, as they are typed, on the pages that raise one and that change one. */
public class TicketForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title = "";
    private String demand = "";
    private String owner = "";
    private final List<CoOwner> coOwners = new ArrayList<>(List.of(new CoOwner("")));
    private Checking checking = Checking.ON_PAPER;
    private String checkingNote = "";
    private Secrecy secrecy = Secrecy.INTERNAL;
    private boolean forBoard;

    /** A cell that takes part, as it is typed; empty for none. */
    public static final class CoOwner implements Serializable {

        private static final long serialVersionUID = 1L;

        private String cell;

        CoOwner(String cell) {
            this.cell = cell;
        }

        public String getCell() {
            return cell;
        }

        public void setCell(String cell) {
            this.cell = cell == null ? "" : cell;
        }
    }

    /** As a ticket stands. */
    static TicketForm of(Demand told, List<String> named, String owner) {
        var form = new TicketForm();
        form.title = told.title();
        form.demand = told.demand();
        form.owner = owner;
        named.forEach(cell -> form.coOwners.add(0, new CoOwner(cell)));
        form.checking = told.checking();
        form.checkingNote = told.checkingNote();
        form.secrecy = told.secrecy();
        form.forBoard = told.forBoard();
        return form;
    }

    /** What was typed; a code that names no cell is noted as a refusal. */
    Demand read(GridChoice choice, List<Refusal> refusals) {
        var others = new HashSet<CellId>();
        for (var typed : coOwners) {
            var code = GridChoice.code(typed.cell);
            if (code.isEmpty()) {
                continue;
            }
            var cell = choice.cell(code);
            if (cell.isEmpty()) {
                refusals.add(Refusal.of("coOwners", "ticket.refusal.owner.unknown", code));
            }
            cell.ifPresent(others::add);
        }
        var answering = choice.cell(owner);
        if (answering.isEmpty() && !GridChoice.code(owner).isEmpty()) {
            refusals.add(Refusal.of("owner", "ticket.refusal.owner.unknown", GridChoice.code(owner)));
        }
        return new Demand(title, demand, checking, checkingNote, secrecy, forBoard, answering.orElse(null), others);
    }

    public Checking[] getCheckings() {
        return Checking.values();
    }

    public Secrecy[] getSecrecies() {
        return Secrecy.values();
    }

    /** For whoever does not supervise tickets. */
    public List<Secrecy> getOpenSecrecies() {
        return Secrecy.KNOWN_ABOVE;
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

    public List<CoOwner> getCoOwners() {
        return coOwners;
    }

    /** One more field for a cell that takes part. */
    public void addCoOwner() {
        if (coOwners.size() < TicketPolicy.MOST_CO_OWNERS) {
            coOwners.add(new CoOwner(""));
        }
    }

    public Checking getChecking() {
        return checking;
    }

    public void setChecking(Checking checking) {
        this.checking = checking;
    }

    public String getCheckingNote() {
        return checkingNote;
    }

    public void setCheckingNote(String checkingNote) {
        this.checkingNote = checkingNote;
    }

    public Secrecy getSecrecy() {
        return secrecy;
    }

    public void setSecrecy(Secrecy secrecy) {
        this.secrecy = secrecy;
    }

    public boolean isForBoard() {
        return forBoard;
    }

    public void setForBoard(boolean forBoard) {
        this.forBoard = forBoard;
    }
}
