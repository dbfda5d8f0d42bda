package org.sungrid.admin.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.sungrid.account.Account;
import org.sungrid.account.Accounts;
import org.sungrid.account.AddingAccount;
import org.sungrid.account.AddingAccount.NewAccount;
import org.sungrid.account.ClosingAccount;
import org.sungrid.account.Role;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Answer;
import org.sungrid.id.AccountId;

/** All accounts; an administrator adds and closes them. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    @Inject
    private AddingAccount adding;

    @Inject
    private ClosingAccount closing;

    @Inject
    private Answer answer;

    private final LazyDataModel<Line> lines = new Lines();
    private String name = "";
    private String person = "";
    private String password = "";
    private List<Role> roles = new ArrayList<>();

    /** One account as the list shows it. */
    public record Line(long id, String name, String personName, List<Role> roles, java.time.Instant since, boolean open)
            implements Serializable {}

    @PostConstruct
    void list() {
        lines.setRowCount((int) accounts.count());
    }

    public void add() {
        var chosen = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        if (answer.to(() -> adding.add(new NewAccount(name, GridChoice.code(person), password, chosen)))) {
            answer.goOn("/accounts", "admin.accounts.added", name);
        }
        password = "";
    }

    public void close(long id, String closed) {
        if (answer.to(() -> closing.close(new AccountId(id)))) {
            answer.goOn("/accounts", "admin.accounts.closed", closed);
        }
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    public LazyDataModel<Line> getLines() {
        return lines;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public List<Role> getRoles() {
        return roles;
    }

    public void setRoles(List<Role> roles) {
        this.roles = roles;
    }

    /** The list, page by page from the database. */
    private final class Lines extends LazyDataModel<Line> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filter) {
            return (int) accounts.count();
        }

        @Override
        public List<Line> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filter) {
            List<Account> page = accounts.page(first, Math.min(size, 100));
            var names = accounts.personNames(page.stream().map(Account::id).toList());
            return page.stream()
                    .map(account -> new Line(
                            account.id().value(),
                            account.getName(),
                            names.getOrDefault(account.id(), ""),
                            account.getRoles().stream().sorted().toList(),
                            account.getCreatedAt(),
                            account.isOpen()))
                    .toList();
        }
    }
}
