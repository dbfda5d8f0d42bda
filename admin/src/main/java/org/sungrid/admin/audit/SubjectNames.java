package org.sungrid.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.account.Account;
import org.sungrid.account.Accounts;
import org.sungrid.audit.AuditRow;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.grid.Bodies;
import org.sungrid.grid.Body;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.id.AccountId;
import org.sungrid.id.BodyId;
import org.sungrid.id.CellId;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.PersonId;

/** What acts were about, by the number or code under which people know it; read for many rows at once. */
@RequestScoped
public class SubjectNames {

    @Inject
    private Accounts accounts;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Cells cells;

    @Inject
    private Bodies bodies;

    @Inject
    private Persons persons;

    private final Map<String, String> names = new HashMap<>();

    /** Forgets the names of other rows and reads those of these. */
    void read(List<AuditRow> rows) {
        names.clear();
        accounts.names(keys(rows, Account.SUBJECT, AccountId::new))
                .forEach((id, name) -> names.put(Account.SUBJECT + id.value(), name));
        disclosures
                .byIds(keys(rows, Disclosure.SUBJECT, DisclosureId::new))
                .values()
                .forEach(one -> names.put(Disclosure.SUBJECT + one.id().value(), one.getNumber()));
        cells.byIds(keys(rows, Cell.SUBJECT, CellId::new))
                .values()
                .forEach(one -> names.put(Cell.SUBJECT + one.id().value(), one.getCode()));
        bodies.byIds(keys(rows, Body.SUBJECT, BodyId::new))
                .values()
                .forEach(one -> names.put(Body.SUBJECT + one.id().value(), one.getCode()));
        persons.byIds(keys(rows, Person.SUBJECT, PersonId::new))
                .values()
                .forEach(one -> names.put(Person.SUBJECT + one.id().value(), one.getNumber() + " " + one.getName()));
    }

    /** The key of a thing by the number, code or name under which people know it, or by itself; nothing where none is so called. */
    Optional<Long> key(String kind, String typed) {
        Optional<Long> found = switch (kind) {
            case Account.SUBJECT ->
                accounts.findByName(typed).map(one -> one.id().value());
            case Disclosure.SUBJECT ->
                disclosures.findByNumber(typed).map(one -> one.id().value());
            case Cell.SUBJECT -> cells.known(typed).map(CellId::value);
            case Person.SUBJECT ->
                persons.findByNumber(typed).map(one -> one.id().value());
            default -> Optional.empty();
        };
        return found.or(() -> typed.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(typed)) : Optional.empty());
    }

    private static <K> Set<K> keys(List<AuditRow> rows, String kind, Function<Long, K> key) {
        return rows.stream()
                .filter(row -> kind.equals(row.subjectKind()) && row.subjectId() != null)
                .map(row -> key.apply(row.subjectId()))
                .collect(Collectors.toSet());
    }

    /** The name; the key itself where the thing is gone, nothing where the act was about no one thing. */
    String of(AuditRow row) {
        return row.subjectId() == null
                ? ""
                : names.getOrDefault(row.subjectKind() + row.subjectId(), String.valueOf(row.subjectId()));
    }
}
