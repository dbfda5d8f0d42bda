package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Reach;
import org.sungrid.permission.Whereabouts;

/** A ticket is where its owner is and where those are that take part; a confidential one only for those who may know of it. */
final class TicketWhereabouts {

    private TicketWhereabouts() {}

    @ApplicationScoped
    static class OfTicket implements Whereabouts<TicketId> {

        @Inject
        private Tickets tickets;

        @Override
        public Class<TicketId> keyType() {
            return TicketId.class;
        }

        @Override
        public boolean isWithin(TicketId key, Reach reach, Actor actor) {
            return tickets.isWithin("t.id = :key", key.value(), tickets.within(reach, actor));
        }

        @Override
        public boolean isOpenToTheWhole() {
            return false;
        }
    }

    @ApplicationScoped
    static class OfNumber implements Whereabouts<TicketNumber> {

        @Inject
        private Tickets tickets;

        @Override
        public Class<TicketNumber> keyType() {
            return TicketNumber.class;
        }

        @Override
        public boolean isWithin(TicketNumber key, Reach reach, Actor actor) {
            return tickets.isWithin("t.number = :key", key.value(), tickets.within(reach, actor));
        }

        @Override
        public boolean isOpenToTheWhole() {
            return false;
        }
    }
}
