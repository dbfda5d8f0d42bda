package org.sungrid.admin.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sungrid.account.Account;
import org.sungrid.account.Accounts;
import org.sungrid.account.AddingAccount;
import org.sungrid.account.AddingAccount.NewAccount;
import org.sungrid.account.ClosingAccount;
import org.sungrid.account.Rights;
import org.sungrid.account.Role;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.Turning;
import org.sungrid.id.AccountId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;

/** All accounts; the system administrator adds and closes them. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    @Inject
    private Rights rights;

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
    private String asked = "";
    private String name = "";
    private String person = "";
    private String password = "";

    /** One account as the list shows it. */
    public record Line(long id, String name, String personName, List<Role> roles, Instant since, boolean open)
            implements Serializable {}

    @PostConstruct
    void read() {
        var typed = request.getParameter("q");
        asked = typed == null ? "" : typed.strip();
        Leaf<Account> leaf =
                accounts.leaf(asked, Place.of(request.getParameter("after"), request.getParameter("before")));
        var names = accounts.personNames(leaf.lines().stream().map(Account::id).toList());
        var roles = rights.roles(leaf.lines().stream().map(Account::id).toList());
        lines = leaf.lines().stream()
                .map(account -> new Line(
                        account.id().value(),
                        account.getName(),
                        names.getOrDefault(account.id(), ""),
                        roles.getOrDefault(account.id(), Set.of()).stream()
                                .sorted()
                                .toList(),
                        account.getCreatedAt(),
                        account.isOpen()))
                .toList();
        turning = Turning.of(
                leaf,
                asked.isEmpty() ? "/accounts" : Turning.address("/accounts", "q", asked),
                account -> Place.written(account.id().value(), account.getName()));
    }

    public void add() {
        if (answer.to(() -> adding.add(new NewAccount(name, GridChoice.code(person), password)))) {
            answer.goOn("/accounts", "admin.accounts.added", name);
        }
        password = "";
    }

    public void close(long id, String closed) {
        if (answer.to(() -> closing.close(new AccountId(id)))) {
            answer.goOn("/accounts", "admin.accounts.closed", closed);
        }
    }

    /** The accounts of this leaf, as they were when the page was opened. */
    public List<Line> getLines() {
        return lines;
    }

    /** With what the accounts shown begin; empty for all. */
    public String getAsked() {
        return asked;
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
}
