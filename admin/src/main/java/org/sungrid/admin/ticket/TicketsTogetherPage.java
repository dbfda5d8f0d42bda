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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sungrid.id.TicketId;
import org.sungrid.permission.OutOfReach;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.ClosingTicket;
import org.sungrid.ticket.TicketLine;
import org.sungrid.ticket.TicketSheet;
import org.sungrid.ticket.TicketState;
import org.sungrid.ticket.UrgingTicket;
import org.sungrid.web.PageText;

/**
 * Several tickets that were chosen from the list, urged or closed in one go. Each is an act and a transaction of its own:
 * one that is refused keeps no other back, and the page says which and why.
 */
@Named
@ViewScoped
public class TicketsTogetherPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as one person can answer for at once; a list shows twenty-five. */
    private static final int MOST = 100;

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

    private ArrayList<Item> items = new ArrayList<>();
    private String said = "";
    private int done = -1;

    /** One of the chosen, as the page showed it, and what became of it. */
    public static final class Item implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String number;
        private final long id;
        private final int lock;
        private final String title;
        private final TicketState state;
        private String outcome = "";
        private boolean refused;

        Item(TicketLine line) {
            number = line.number();
            id = line.id().value();
            lock = line.lock();
            title = line.title();
            state = line.state();
        }

        public String getNumber() {
            return number;
        }

        public String getTitle() {
            return title;
        }

        public TicketState getState() {
            return state;
        }

        /** What an act answered; empty before one was tried. */
        public String getOutcome() {
            return outcome;
        }

        public boolean isRefused() {
            return refused;
        }
    }

    @PostConstruct
    void open() {
        var numbers = request.getParameterValues("number");
        read(
                numbers == null
                        ? List.of()
                        : Arrays.stream(numbers).distinct().limit(MOST).toList());
    }

    private void read(List<String> numbers) {
        items = sheet.byNumbers(numbers).stream().map(Item::new).collect(Collectors.toCollection(ArrayList::new));
    }

    public void urge() {
        each(item -> urging.urge(new TicketId(item.id), item.lock, said));
    }

    public void close() {
        each(item -> closing.close(new TicketId(item.id), item.lock));
    }

    private void each(Consumer<Item> act) {
        done = 0;
        var before = items;
        for (var item : before) {
            item.refused = true;
            try {
                act.accept(item);
                item.outcome = text.get("admin.together.done");
                item.refused = false;
                done++;
            } catch (Refused refused) {
                item.outcome = refused.refusals().stream()
                        .map(one -> text.text(one.key(), one.arguments().toArray()))
                        .distinct()
                        .collect(Collectors.joining(" "));
            } catch (Conflict lost) {
                item.outcome = text.get("admin.ticket.changed");
            } catch (OutOfReach outside) {
                item.outcome = text.get("admin.ticket.outside");
            }
        }
        read(before.stream().map(Item::getNumber).toList());
        items.forEach(item -> before.stream()
                .filter(old -> old.number.equals(item.number))
                .findFirst()
                .ifPresent(old -> {
                    item.outcome = old.outcome;
                    item.refused = old.refused;
                }));
    }

    public List<Item> getItems() {
        return items;
    }

    /** How many were done in the last go; below zero before the first. */
    public int getDone() {
        return done;
    }

    public long getRefused() {
        return items.stream().filter(Item::isRefused).count();
    }

    public boolean isUrgeable() {
        return items.stream().anyMatch(item -> item.state.isRunning());
    }

    public boolean isCloseable() {
        return items.stream().anyMatch(item -> item.state == TicketState.VERIFIED);
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
