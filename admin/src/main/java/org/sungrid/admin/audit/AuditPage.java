package org.sungrid.admin.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.account.Account;
import org.sungrid.account.Accounts;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.PersonId;

/** The record, newest first. Turned by the key of the last row, so that the millionth page costs what the first does. */
@Named
@RequestScoped
public class AuditPage {

    private static final int PAGE = 50;

    @Inject
    private Audit audit;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Accounts accounts;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    private final Map<String, String> names = new HashMap<>();
    private List<AuditRow> rows;
    private boolean older;

    @PostConstruct
    void read() {
        List<AuditRow> read = audit.before(before(request.getParameter("before")), PAGE + 1);
        older = read.size() > PAGE;
        rows = older ? read.subList(0, PAGE) : read;
        accounts.names(keys(Account.SUBJECT, AccountId::new))
                .forEach((id, name) -> names.put(Account.SUBJECT + id.value(), name));
        disclosures
                .byIds(keys(Disclosure.SUBJECT, DisclosureId::new))
                .values()
                .forEach(one -> names.put(Disclosure.SUBJECT + one.id().value(), one.getNumber()));
        cells.byIds(keys(Cell.SUBJECT, CellId::new))
                .values()
                .forEach(one -> names.put(Cell.SUBJECT + one.id().value(), one.getCode()));
        persons.byIds(keys(Person.SUBJECT, PersonId::new))
                .values()
                .forEach(one -> names.put(Person.SUBJECT + one.id().value(), one.getNumber() + " " + one.getName()));
    }

    private <K> Set<K> keys(String kind, Function<Long, K> key) {
        return rows.stream()
                .filter(row -> kind.equals(row.subjectKind()) && row.subjectId() != null)
                .map(row -> key.apply(row.subjectId()))
                .collect(Collectors.toSet());
    }

    /** What an act was about, by the number or code under which people know it; by its key where it is gone. */
    public String subject(AuditRow row) {
        return row.subjectId() == null
                ? ""
                : names.getOrDefault(row.subjectKind() + row.subjectId(), String.valueOf(row.subjectId()));
    }

    /** Everything when what is asked for is no key. */
    static long before(String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,17}") ? Long.parseLong(asked) : Long.MAX_VALUE;
    }

    public List<AuditRow> getRows() {
        return rows;
    }

    /** Address of the next older page; empty on the last. */
    public String getOlder() {
        return older ? "/audit?before=" + rows.get(rows.size() - 1).id() : "";
    }

    public boolean isFirstPage() {
        return request.getParameter("before") == null;
    }
}
