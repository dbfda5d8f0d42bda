package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sungrid.account.Accounts;
import org.sungrid.grid.Persons;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

/** What whoever signed in owes today, the most urgent first: of their own cells, and of what only they may decide. */
@ApplicationScoped
public class OwedSheet {

    /** Lines of each part; the rest is in the list. */
    public static final int MOST = 50;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private Persons persons;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** A part of it. @param labelKey what is owed */
    public record Owed(String labelKey, List<TicketLine> lines) {

        public Owed {
            lines = List.copyOf(lines);
        }

        /** Whether more is owed than is shown. */
        public boolean more() {
            return lines.size() == MOST;
        }
    }

    /** Parts in which something is owed. */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public List<Owed> owed() {
        var owed = new ArrayList<Owed>();
        var all = persons.cellsToday(current.get().person());
        var held = all.stream().map(CellId::value).toList();
        var posts = all.stream()
                .filter(current.reach(Permission.HANDLE_TICKETS)::has)
                .map(CellId::value)
                .toList();
        if (!posts.isEmpty()) {
            var own = Map.<String, Object>of("posts", posts);
            add(
                    owed,
                    "to-accept",
                    Permission.HANDLE_TICKETS,
                    "t.state = :state and t.ended = false and t.ownerId in :posts",
                    TicketState.RAISED,
                    own);
            add(
                    owed,
                    "to-handle",
                    Permission.HANDLE_TICKETS,
                    "t.state = :state and t.ended = false and t.ownerId in :posts",
                    TicketState.ACCEPTED,
                    own);
        }
        if (current.may(Permission.HANDLE_TICKETS)) {
            add(
                    owed,
                    "to-settle",
                    Permission.HANDLE_TICKETS,
                    "t.state = :state" + notOf(posts),
                    TicketState.DISPUTED,
                    named(posts));
        }
        if (current.may(Permission.SUPERVISE_TICKETS)) {
            add(
                    owed,
                    "to-verify",
                    Permission.SUPERVISE_TICKETS,
                    "t.state = :state" + notIn(held),
                    TicketState.REPORTED,
                    holding(held));
            add(owed, "to-close", Permission.SUPERVISE_TICKETS, "t.state = :state", TicketState.VERIFIED, Map.of());
            add(
                    owed,
                    "to-answer",
                    Permission.SUPERVISE_TICKETS,
                    "t.extensionAsked is not null" + notIn(held),
                    null,
                    holding(held));
        }
        if (current.may(Permission.POST_TICKETS)) {
            var deciding = current.reach(Permission.POST_TICKETS);
            var own = new HashMap<String, Object>(Map.of("own", own()));
            if (!deciding.whole()) {
                own.put("deciding", deciding.keys());
            }
            add(
                    owed,
                    "to-approve",
                    Permission.POST_TICKETS,
                    "exists (select p.id from TicketPosting p where p.waitingOf = t.id and p.proposedBy not in :own)"
                            + (deciding.whole() ? "" : " and t.ownerId in :deciding"),
                    null,
                    own);
        }
        return owed;
    }

    /** Nobody approves what they wrote, so it is nothing that they owe. */
    private List<Long> own() {
        return accounts.ofPerson(current.get().person()).stream()
                .map(AccountId::value)
                .toList();
    }

    /** A dispute of one's own cell is settled by those above. */
    private static String notOf(List<Long> posts) {
        return posts.isEmpty() ? "" : " and t.ownerId not in :posts";
    }

    /** What one's own cells report or ask for somebody else decides. */
    private static String notIn(List<Long> held) {
        return held.isEmpty()
                ? ""
                : " and t.ownerId not in :held and not exists (select o.id from Ticket o join o.coOwners c where o.id ="
                        + " t.id and c.cellId in :held)";
    }

    private static Map<String, Object> holding(List<Long> held) {
        return held.isEmpty() ? Map.of() : Map.of("held", held);
    }

    private static Map<String, Object> named(List<Long> posts) {
        return posts.isEmpty() ? Map.of() : Map.of("posts", posts);
    }

    private void add(
            List<Owed> owed,
            String what,
            Permission permission,
            String condition,
            TicketState state,
            Map<String, Object> values) {
        var within = tickets.within(permission);
        var query = within.bound(entities.createQuery(
                TicketLine.SELECT + " where " + condition + within.condition() + " order by t.due, t.id",
                Object[].class));
        if (state != null) {
            query.setParameter("state", state);
        }
        values.forEach(query::setParameter);
        var today = LocalDate.now(clock);
        var lines = query.setMaxResults(MOST)
                .getResultStream()
                .map(row -> TicketLine.of(row, today))
                .toList();
        if (!lines.isEmpty()) {
            owed.add(new Owed("ticket.owed." + what, lines));
        }
    }
}
