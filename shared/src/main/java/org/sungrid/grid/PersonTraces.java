package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.sungrid.change.Changes;
import org.sungrid.time.Span;

/** What the grid holds of a person: what they still hold themselves, and what can be forgotten when they are gone. */
@ApplicationScoped
public class PersonTraces {

    @Inject
    private Persons persons;

    @Inject
    private Relations relations;

    @Inject
    private Restrictions restrictions;

    @Inject
    private GridWorkbooks workbooks;

    @Inject
    private Alterations alterations;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /**
     * How much there is to be forgotten.
     *
     * @param phones rows that hold a telephone, whenever they were recorded
     * @param workbooks that wait to be recorded and name the person; each is forgotten as a whole
     */
    public record Amounts(long phones, long formerNames, long workbooks) {}

    public Amounts amounts(Person person) {
        return new Amounts(
                relations.phoneRows(person.id()),
                persons.formerNames(person.id()).size(),
                workbooks.naming(person).size());
    }

    /** From now on nobody is given a post or a relation before the act has ended. */
    @Transactional(TxType.MANDATORY)
    public void alone() {
        alterations.sketchAlone();
    }

    /** Whether the person holds a post today or will. */
    public boolean hasPost(Person person) {
        return isLeft(persons.coursesOf(person.id()).stream().map(Assignment::span));
    }

    /** Whether the person stands in a relation today or will: oversight, a body, a term, a trade. */
    public boolean hasRelation(Person person) {
        return isLeft(relations.coursesOf(person.id()).stream().map(Relation::span));
    }

    private boolean isLeft(Stream<Span> days) {
        var today = LocalDate.now(clock);
        return days.anyMatch(span -> span.isOpen() || !span.last().isBefore(today));
    }

    /** Forgets it, and shows the person in no list from now on. Posts, relations and their days stay. */
    @Transactional(TxType.MANDATORY)
    public void forget(Person person) {
        relations.forgetPhones(person.id());
        persons.forgetFormerNames(person.id());
        workbooks.naming(person).forEach(workbooks::remove);
        restrictions.add(person.id());
        changes.record(Person.SUBJECT, person.id().value());
    }
}
