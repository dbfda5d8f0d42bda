package org.sungrid.admin.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.sungrid.admin.web.Chosen;
import org.sungrid.admin.web.Together;
import org.sungrid.id.TicketId;
import org.sungrid.ticket.ClosingTicket;
import org.sungrid.ticket.TicketLine;
import org.sungrid.ticket.TicketSheet;
import org.sungrid.ticket.TicketState;
import org.sungrid.ticket.UrgingTicket;
import org.sungrid.web.PageText;

/** Several tickets that were chosen from the list, urged or closed in one go. */
@Named
@ViewScoped
public class TicketsTogetherPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TicketSheet sheet;

    @Inject
    private UrgingTicket urging;

    @Inject
    private ClosingTicket closing;

    @Inject
    private PageText text;

    @Inject
    private HttpServletRequest request;

    private final Together<Item> together = new Together<>();
    private String said = "";

    /** One of the chosen. */
    public static final class Item extends Chosen {

        private static final long serialVersionUID = 1L;

        private final long id;
        private final int lock;
        private final TicketState state;

        Item(TicketLine line) {
            super(line.number(), line.title());
            id = line.id().value();
            lock = line.lock();
            state = line.state();
        }

        public TicketState getState() {
            return state;
        }
    }

    @PostConstruct
    void open() {
        together.show(read(Together.numbers(request)));
    }

    private List<Item> read(List<String> numbers) {
        return sheet.byNumbers(numbers).stream().map(Item::new).toList();
    }

    public void urge() {
        each(item -> urging.urge(new TicketId(item.id), item.lock, said));
    }

    public void close() {
        each(item -> closing.close(new TicketId(item.id), item.lock));
    }

    private void each(Consumer<Item> act) {
        together.each(text, "admin.ticket.changed", act, this::read);
    }

    public Together<Item> getTogether() {
        return together;
    }

    public boolean isUrgeable() {
        return together.getItems().stream().anyMatch(item -> item.state.isRunning());
    }

    public boolean isCloseable() {
        return together.getItems().stream().anyMatch(item -> item.state == TicketState.VERIFIED);
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
