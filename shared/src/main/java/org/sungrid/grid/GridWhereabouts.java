package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sungrid.id.CellCode;
import org.sungrid.id.PersonNumber;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Reach;
import org.sungrid.permission.Whereabouts;

/** Where the things of the grid are: a cell where it stands, a person where they hold a post. */
final class GridWhereabouts {

    private GridWhereabouts() {}

    /** A cell by its code, one that was taken back as well. */
    @ApplicationScoped
    static class OfCell implements Whereabouts<CellCode> {

        @Inject
        private Cells cells;

        @Override
        public Class<CellCode> keyType() {
            return CellCode.class;
        }

        @Override
        public boolean isWithin(CellCode key, Reach reach, Actor actor) {
            return cells.known(key.value()).map(reach::has).orElse(true);
        }
    }

    /** A person by staff number: today's posts decide, and nobody is out of their own reach. */
    @ApplicationScoped
    static class OfPerson implements Whereabouts<PersonNumber> {

        @Inject
        private Persons persons;

        @Override
        public Class<PersonNumber> keyType() {
            return PersonNumber.class;
        }

        @Override
        public boolean isWithin(PersonNumber key, Reach reach, Actor actor) {
            return persons.findByNumber(key.value())
                    .map(person -> person.id().equals(actor.person())
                            || reach.whole()
                            || persons.cellsToday(person.id()).stream().anyMatch(reach::has))
                    .orElse(true);
        }
    }
}
