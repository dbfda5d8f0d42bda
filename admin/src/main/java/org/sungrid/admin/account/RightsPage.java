package org.sungrid.admin.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sungrid.account.Account;
import org.sungrid.account.Accounts;
import org.sungrid.account.DrawingRightCode;
import org.sungrid.account.GrantingRight;
import org.sungrid.account.GrantingRight.Grant;
import org.sungrid.account.ProposingAdministrator;
import org.sungrid.account.Right;
import org.sungrid.account.Right.Ground;
import org.sungrid.account.Rights;
import org.sungrid.account.Rights.Standing;
import org.sungrid.account.Role;
import org.sungrid.account.WithdrawingRight;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.SupervisorLevel;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.RightId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.web.PageText;
import org.sungrid.web.Visit;

/** What one account may do and by which post; the security administrator grants and withdraws. */
@Named
@ViewScoped
public class RightsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Between the code of a cell and a capacity or level, in a choice of posts and terms. */
    private static final String BETWEEN = "|";

    @Inject
    private Accounts accounts;

    @Inject
    private Rights rights;

    @Inject
    private Cells cells;

    @Inject
    private GrantingRight granting;

    @Inject
    private ProposingAdministrator proposing;

    @Inject
    private DrawingRightCode drawing;

    @Inject
    private CurrentActor current;

    @Inject
    private WithdrawingRight withdrawing;

    @Inject
    private Answer answer;

    @Inject
    private PageText text;

    @Inject
    private HttpServletRequest request;

    private long id;
    private String name = "";
    private String person = "";
    private boolean open;
    private boolean outside;
    private List<Line> lines = List.of();
    private Map<String, String> posts = Map.of();
    private String post = "";
    private String role = "";
    private boolean wholeBureau;
    private String reason = "";
    private String drawn = "";

    /**
     * A right as the page shows it.
     *
     * @param cell empty where it hangs on nothing
     * @param asKey key of what the post or the term is called
     * @param state key of what became of it
     * @param awaitsCode whether whoever looks draws the code that begins it
     */
    public record Line(
            long id,
            String roleKey,
            String cell,
            String asKey,
            boolean wholeBureau,
            Instant since,
            String by,
            String agreed,
            String state,
            boolean withdrawable,
            boolean awaitsCode)
            implements Serializable {}

    @PostConstruct
    void read() {
        id = Visit.of(request).parts().get("id").matches("[0-9]{1,18}")
                ? Long.parseLong(Visit.of(request).parts().get("id"))
                : 0;
        Account account = accounts.find(new AccountId(id)).orElseThrow(NoSuchPage::new);
        name = account.getName();
        open = account.isOpen();
        person = accounts.personNames(List.of(account.id())).getOrDefault(account.id(), "");
        var granted = rights.all(account.id());
        var grounds = rights.grounds(account.person());
        var where = cells.byIds(java.util.stream.Stream.concat(
                        granted.stream().map(one -> one.right().cell()),
                        grounds.stream().map(Ground::cell))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var names = accounts.personNames(granted.stream()
                .flatMap(one -> java.util.stream.Stream.of(
                        one.right().grantedBy(), one.right().agreedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        lines = granted.stream()
                .map(one -> line(one, where, names, current.get().account()))
                .toList();
        outside = grounds.stream().anyMatch(Ground::isTerm);
        posts = new LinkedHashMap<>();
        grounds.stream()
                .filter(ground -> where.containsKey(ground.cell()))
                .forEach(ground -> posts.put(
                        named(where.get(ground.cell())) + " · " + text.text(ground.labelKey()),
                        where.get(ground.cell()).getCode()
                                + BETWEEN
                                + (ground.isTerm() ? ground.level() : ground.capacity())));
    }

    /** A cell by its name and its code, for several have one name; by neither when nothing of it is recorded any more. */
    private static String named(Cell cell) {
        return cell == null ? "?" : cell.getName() + " (" + cell.getCode() + ")";
    }

    private static Line line(
            Standing standing, Map<CellId, Cell> where, Map<AccountId, String> names, AccountId granter) {
        Right right = standing.right();
        return new Line(
                right.id().value(),
                right.getRole().labelKey(),
                right.cell() == null ? "" : named(where.get(right.cell())),
                right.cell() == null ? "" : right.ground().labelKey(),
                right.isWholeBureau(),
                right.getGrantedAt(),
                right.grantedBy() == null ? "" : names.getOrDefault(right.grantedBy(), ""),
                right.agreedBy() == null ? "" : names.getOrDefault(right.agreedBy(), ""),
                right.isWithdrawn()
                        ? "admin.rights.state.withdrawn"
                        : !right.isBegun()
                                ? "admin.rights.state.awaits-code"
                                : standing.held() ? "admin.rights.state.held" : "admin.rights.state.not-held",
                !right.isWithdrawn(),
                !right.isWithdrawn() && !right.isBegun() && granter.equals(right.grantedBy()));
    }

    /** Grants at once, or, for the role of an administrator, asks for a second person. */
    public void grant() {
        var asked = new Grant(
                name,
                chosen(Role.values(), role),
                cellCode(),
                chosen(Capacity.values(), held()),
                chosen(SupervisorLevel.values(), held()),
                wholeBureau);
        var two = asked.role() != null && asked.role().isAdministrative();
        if (answer.to(() -> {
            if (two) {
                proposing.propose(asked, reason);
            } else {
                granting.grant(asked);
            }
        })) {
            answer.goOn("/rights/" + id, two ? "admin.rights.proposed" : "admin.rights.granted", name);
        }
    }

    /** Draws the code that begins a right; shown in this answer and never again. */
    public void drawCode(long right) {
        answer.to(() -> drawn = drawing.draw(new RightId(right)));
    }

    public String getDrawn() {
        return drawn;
    }

    public void withdraw(long right) {
        if (answer.to(() -> withdrawing.withdraw(new RightId(right)))) {
            answer.goOn("/rights/" + id, "admin.rights.withdrawn", name);
        }
    }

    /** As what the person holds what was chosen: a capacity or a level. */
    private String held() {
        return post.substring(post.lastIndexOf(BETWEEN) + 1);
    }

    private static <E extends Enum<E>> E chosen(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private String cellCode() {
        int end = post.lastIndexOf(BETWEEN);
        return end < 0 ? "" : post.substring(0, end);
    }

    /** Those to choose from: for somebody from outside theirs alone, and for nobody else that one. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values())
                .filter(one -> (one == Role.EXTERNAL_SUPERVISOR) == outside)
                .toList();
    }

    /** Whether it is somebody from outside, who holds terms and no posts. */
    public boolean isOutside() {
        return outside;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getPerson() {
        return person;
    }

    public boolean isOpen() {
        return open;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Posts and terms to choose from, as they are read and as they are sent. */
    public Map<String, String> getPosts() {
        return posts;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post == null ? "" : post;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public boolean isWholeBureau() {
        return wholeBureau;
    }

    public void setWholeBureau(boolean wholeBureau) {
        this.wholeBureau = wholeBureau;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
