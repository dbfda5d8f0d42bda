package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.account.Rights;
import org.sungrid.grid.Persons;
import org.sungrid.id.PersonId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;

/** Who may decide about a ticket: those who supervise its owner, and of these nobody who holds a post in its cells. */
@ApplicationScoped
public class Supervisors {

    @Inject
    private Rights rights;

    @Inject
    private Persons persons;

    @Inject
    private CurrentActor current;

    /** Whether whoever acts holds a post today in a cell that owns it or takes part in it. */
    boolean isConcerned(Ticket ticket) {
        return isConcerned(current.get().person(), ticket);
    }

    private boolean isConcerned(PersonId person, Ticket ticket) {
        var posts = persons.cellsToday(person);
        return posts.contains(ticket.owner()) || ticket.coOwners().stream().anyMatch(posts::contains);
    }

    /** Nobody ends what their own cell owes, or takes it from the public, unless there is nobody else who could. */
    public boolean mayWithdraw(Ticket ticket) {
        return !isConcerned(ticket) || unconcerned(ticket).isEmpty();
    }

    /** Those who may decide about it; where there is none, all who supervise its owner. */
    Set<PersonId> deciding(Ticket ticket) {
        var unconcerned = unconcerned(ticket);
        return unconcerned.isEmpty() ? rights.holders(Permission.SUPERVISE_TICKETS, ticket.owner()) : unconcerned;
    }

    private Set<PersonId> unconcerned(Ticket ticket) {
        return rights.holders(Permission.SUPERVISE_TICKETS, ticket.owner()).stream()
                .filter(person -> !isConcerned(person, ticket))
                .collect(Collectors.toSet());
    }
}
