package org.sungrid.admin.ticket;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.OnlyCell;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.CellFilter;
import org.sungrid.ticket.Lamp;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.TicketGroups.By;
import org.sungrid.ticket.TicketGroups.Group;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.ticket.TicketSheet.Filter;
import org.sungrid.ticket.TicketSheet.Order;
import org.sungrid.ticket.TicketState;

/**
 * Which tickets an address asks for, and in what order; words that are none narrow nothing, for the page shows what it took.
 *
 * @param which {@code open}, {@code ended} or {@code all}
 * @param group {@code null} for a list of one ticket after the other
 */
record AskedTickets(Filter filter, Order order, String which, By group) {

    static final String OPEN = "open";
    static final String ENDED = "ended";
    static final String ALL = "all";

    static AskedTickets of(HttpServletRequest request) {
        var state = word(TicketState.values(), request.getParameter("state"));
        var lamp = word(Lamp.values(), request.getParameter("lamp"));
        var origin = word(TicketOrigin.values(), request.getParameter("origin"));
        var secrecy = word(Secrecy.values(), request.getParameter("secrecy"));
        var number = Optional.ofNullable(request.getParameter("number"))
                .map(String::strip)
                .filter(typed -> typed.length() <= 20)
                .orElse("");
        var typed = OnlyCell.asked(request, "unit");
        var unit = typed.isAll() ? CellFilter.ALL : new CellFilter(GridChoice.code(typed.code()), typed.below());
        boolean more = "true".equals(request.getParameter("more"));
        var which = which(request.getParameter("which"), state.orElse(null), number);
        var open = which.equals(ALL) ? null : (Boolean) which.equals(OPEN);
        var order = word(Order.values(), request.getParameter("sort")).orElse(Order.DUE);
        return new AskedTickets(
                new Filter(
                        open,
                        state.orElse(null),
                        lamp.orElse(null),
                        origin.orElse(null),
                        secrecy.orElse(null),
                        more,
                        unit,
                        number),
                order,
                which,
                word(By.values(), request.getParameter("group")).orElse(null));
    }

    /** The list of one of the groups. @param key as {@link Group#key}; of an owner the cell's code */
    AskedTickets of(String key) {
        boolean lamp = group == By.LAMP;
        return with(
                lamp ? OPEN : which,
                group == By.STATE ? TicketState.valueOf(key) : filter.state(),
                lamp ? Lamp.valueOf(key) : filter.lamp(),
                group == By.ORIGIN ? TicketOrigin.valueOf(key) : filter.origin(),
                group == By.SECRECY ? Secrecy.valueOf(key) : filter.secrecy(),
                group == By.OWNER ? new CellFilter(key, false) : filter.cells());
    }

    AskedTickets open() {
        return with(OPEN, filter.state(), filter.lamp(), filter.origin(), filter.secrecy(), filter.cells());
    }

    AskedTickets overdue() {
        var lamp = filter.lamp() == Lamp.LONG_RED ? Lamp.LONG_RED : Lamp.RED;
        return with(OPEN, filter.state(), lamp, filter.origin(), filter.secrecy(), filter.cells());
    }

    private AskedTickets with(
            String which, TicketState state, Lamp lamp, TicketOrigin origin, Secrecy secrecy, CellFilter cells) {
        return new AskedTickets(
                new Filter(
                        which.equals(ALL) ? null : (Boolean) which.equals(OPEN),
                        state,
                        lamp,
                        origin,
                        secrecy,
                        filter.moreTimeAsked(),
                        cells,
                        filter.number()),
                order,
                which,
                null);
    }

    /** Who asks for a state or a number means it wherever it is. */
    private static String which(String asked, TicketState state, String number) {
        if (OPEN.equals(asked) || ENDED.equals(asked) || ALL.equals(asked)) {
            return asked;
        }
        return (asked == null || asked.isEmpty()) && (state != null || !number.isEmpty()) ? ALL : OPEN;
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, String asked) {
        return Arrays.stream(words).filter(one -> one.name().equals(asked)).findFirst();
    }

    /** The address of a list with what is asked of it. */
    String address(String path) {
        var assumed = which(null, filter.state(), filter.number());
        var address = with(path, "which", which.equals(assumed) ? null : which);
        address = with(address, "state", filter.state());
        address = with(address, "lamp", filter.lamp());
        address = with(address, "origin", filter.origin());
        address = with(address, "secrecy", filter.secrecy());
        address = with(address, "more", filter.moreTimeAsked() ? "true" : null);
        address = with(address, "number", filter.number().isEmpty() ? null : filter.number());
        address = with(address, "sort", order == Order.DUE ? null : order);
        address = with(address, "group", group);
        return OnlyCell.added(address, "unit", filter.cells());
    }

    private static String with(String address, String name, Object value) {
        return value == null ? address : Turning.address(address, name, value.toString());
    }
}
