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

/** The fields of what a ticket asks, as they are typed, on the pages that raise one and that change one. */
public class TicketForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title = "";
    private String demand = "";
    private String owner = "";
    private List<String> coOwners = new ArrayList<>();
    private Checking checking = Checking.ON_PAPER;
    private String checkingNote = "";
    private Secrecy secrecy = Secrecy.INTERNAL;
    private boolean forBoard;

    /** As a ticket stands. */
    static TicketForm of(Demand told, List<String> named, String owner) {
        var form = new TicketForm();
        form.title = told.title();
        form.demand = told.demand();
        form.owner = owner;
        form.coOwners = new ArrayList<>(named);
        form.checking = told.checking();
        form.checkingNote = told.checkingNote();
        form.secrecy = told.secrecy();
        form.forBoard = told.forBoard();
        return form;
    }

    /** What was typed; a code that names no cell is noted as a refusal. */
    Demand read(GridChoice choice, List<Refusal> refusals) {
        var others = new HashSet<CellId>();
        for (var typed : coOwners == null ? List.<String>of() : coOwners) {
            var cell = choice.cell(typed);
            if (cell.isEmpty()) {
                refusals.add(Refusal.of("coOwners", "ticket.refusal.owner.unknown", GridChoice.code(typed)));
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

    public List<String> getCoOwners() {
        return coOwners;
    }

    public void setCoOwners(List<String> coOwners) {
        this.coOwners = coOwners;
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
