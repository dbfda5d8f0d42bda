package org.sungrid.admin.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.account.Accounts;
import org.sungrid.disclosure.Batches;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.ImportBatch;
import org.sungrid.id.AccountId;

/** The batches that were ever imported, newest first, turned by the key of the last. */
@Named
@RequestScoped
public class ImportPage {

    private static final int PAGE = 20;

    @Inject
    private Batches batches;

    @Inject
    private Accounts accounts;

    @Inject
    private HttpServletRequest request;

    private List<ImportBatch> rows;
    private Map<AccountId, String> names;
    private boolean older;

    @PostConstruct
    void read() {
        var asked = request.getParameter("before");
        long before = asked != null && asked.matches("[1-9][0-9]{0,17}") ? Long.parseLong(asked) : Long.MAX_VALUE;
        var read = batches.before(before, PAGE + 1);
        older = read.size() > PAGE;
        rows = older ? read.subList(0, PAGE) : read;
        names = accounts.personNames(rows.stream().map(ImportBatch::uploadedBy).collect(Collectors.toSet()));
    }

    public List<ImportBatch> getRows() {
        return rows;
    }

    public DisclosureKind[] getKinds() {
        return DisclosureKind.values();
    }

    public String name(AccountId account) {
        return names.getOrDefault(account, "");
    }

    /** Address of the next older page; empty on the last. */
    public String getOlder() {
        return older ? "/import?before=" + rows.get(rows.size() - 1).id().value() : "";
    }
}
