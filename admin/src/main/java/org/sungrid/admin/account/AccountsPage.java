package org.sungrid.admin.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.sungrid.account.Account;
import org.sungrid.account.Accounts;
import org.sungrid.account.AddingAccount;
import org.sungrid.account.AddingAccount.NewAccount;
import org.sungrid.account.ClosingAccount;
import org.sungrid.account.Role;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.Turning;
import org.sungrid.id.AccountId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;

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

    @Inject
    private HttpServletRequest request;

    private List<Line> lines = List.of();
    private Turning turning;
    private String name = "";
    private String person = "";
    private String password = "";
    private List<Role> roles = new ArrayList<>();

    /** One account as the list shows it. */
    public record Line(long id, String name, String personName, List<Role> roles, Instant since, boolean open)
            implements Serializable {}

    @PostConstruct
    void read() {
        Leaf<Account> leaf = accounts.leaf(Place.of(request.getParameter("after"), request.getParameter("before")));
        var names = accounts.personNames(leaf.lines().stream().map(Account::id).toList());
        lines = leaf.lines().stream()
                .map(account -> new Line(
                        account.id().value(),
                        account.getName(),
                        names.getOrDefault(account.id(), ""),
                        account.getRoles().stream().sorted().toList(),
                        account.getCreatedAt(),
                        account.isOpen()))
                .toList();
        turning = Turning.of(
                leaf, "/accounts", account -> Place.written(account.id().value(), account.getName()));
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

    /** The accounts of this leaf, as they were when the page was opened. */
    public List<Line> getLines() {
        return lines;
    }

    public Turning getTurning() {
        return turning;
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
}
