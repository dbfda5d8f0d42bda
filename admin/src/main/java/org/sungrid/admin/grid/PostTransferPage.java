package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.Foreseen;
import org.sungrid.grid.GridCards;
import org.sungrid.grid.TransferringPerson;
import org.sungrid.grid.TransferringPerson.Transfer;
import org.sungrid.web.Visit;

/** Moves somebody from what they hold to another cell or capacity. */
@Named
@ViewScoped
public class PostTransferPage extends AlteringPage<Transfer> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GridCards cards;

    @Inject
    private TransferringPerson transferring;

    @Inject
    private HttpServletRequest request;

    private HeldPost post;
    private String cell = "";
    private Capacity capacity = Capacity.MEMBER;
    private String title = "";
    private String from = "";

    @PostConstruct
    void open() {
        post = HeldPost.of(cards, Visit.of(request).parts().get("number"), request.getParameter("post"));
    }

    @Override
    protected Transfer asked(FormReading reading) {
        return new Transfer(post.id(), GridChoice.code(cell), capacity, title, reading.day("from", from), getReason());
    }

    @Override
    protected Foreseen foresee(Transfer asked) {
        return transferring.foresee(asked);
    }

    @Override
    protected void alter(Transfer asked, long seen) {
        transferring.transfer(asked, seen);
    }

    @Override
    public String getBack() {
        return "/persons/" + post.number();
    }

    public String getPerson() {
        return post.person();
    }

    public String getLeft() {
        return post.cell();
    }

    public Capacity[] getCapacities() {
        return Capacity.values();
    }

    public String getCell() {
        return cell;
    }

    public void setCell(String cell) {
        this.cell = cell;
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public void setCapacity(Capacity capacity) {
        this.capacity = capacity;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
