package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.account.Accounts;
import org.sungrid.grid.GridWorkbooks;
import org.sungrid.grid.GridWorkbooks.Waiting;
import org.sungrid.id.AccountId;

/** Where workbooks of the grid are brought and taken along, with those that wait to be recorded. */
@Named
@RequestScoped
public class GridImportPage {

    @Inject
    private GridWorkbooks workbooks;

    @Inject
    private Accounts accounts;

    private List<Waiting> waiting;
    private Map<AccountId, String> names;

    @PostConstruct
    void read() {
        waiting = workbooks.waiting();
        names = accounts.personNames(waiting.stream().map(Waiting::uploadedBy).collect(Collectors.toSet()));
    }

    public List<Waiting> getWaiting() {
        return waiting;
    }

    public String name(AccountId account) {
        return names.getOrDefault(account, "");
    }
}
