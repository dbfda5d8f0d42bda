package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.crypto.DrawnSigns;
import org.sungrid.crypto.Fields;
import org.sungrid.crypto.KeyedHash;
import org.sungrid.crypto.Keys;
import org.sungrid.crypto.UnknownKey;
import org.sungrid.grid.Assignment;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.SupervisorLevel;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.id.RightId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Reach;

/** Keeps the rights, and tells what they come to today. */
@ApplicationScoped
public class Rights {

    static final String PURPOSE = "right row";

    /** Sixteen signs are 80 bits; failures are counted besides. */
    private static final int CODE_SIGNS = 16;

    private static final String BEGUN = "(r.needsCode = false or r.begunAt is not null)";

    /** More than anybody was ever granted. */
    private static final int MOST = 200;

    /** More than whoever alters the grid reads through. */
    private static final int MOST_TOLD = 1_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private ReachPolicy reachPolicy;

    @Inject
    private Keys keys;

    @Inject
    private Clock clock;

    /** A right, and whether its post is held or its term lasts today: only then it opens anything. */
    public record Standing(Right right, boolean held) {}

    @Transactional(TxType.MANDATORY)
    void add(Right right) {
        entities.persist(right);
        entities.flush();
        right.seal(keyed());
        entities.flush();
    }

    /** Draws the code that begins a right. @return it; nothing for a right that was not written by the product */
    @Transactional(TxType.MANDATORY)
    Optional<String> drawCode(Right right, Account holder) {
        if (!right.isGenuine(holder, keyed())) {
            return Optional.empty();
        }
        var code = DrawnSigns.of(DrawnSigns.PLAIN, CODE_SIGNS);
        right.awaits(codes().of(content(right, code)), keyed());
        entities.flush();
        return Optional.of(DrawnSigns.grouped(code, CODE_SIGNS / 4));
    }

    /** Begins the right of an account that this code begins. @return it; nothing when the code begins none */
    @Transactional(TxType.MANDATORY)
    Optional<Right> begin(Account account, String typed) {
        var plain = DrawnSigns.typed(typed);
        var found = standing(account.id()).stream()
                .map(Standing::right)
                .filter(right -> !right.isBegun() && right.isGenuine(account, keyed()))
                .filter(right -> codes().matches(content(right, plain), right.codeHash()))
                .findFirst();
        found.ifPresent(right -> right.begin(clock.instant(), keyed()));
        entities.flush();
        return found;
    }

    /** Whether an account was granted something that has not begun. */
    public boolean isAwaited(AccountId account) {
        return standing(account).stream().anyMatch(one -> !one.right().isBegun());
    }

    private static Fields content(Right right, String code) {
        return Fields.of("right_code").number(right.id().value()).text(code);
    }

    private KeyedHash codes() {
        return keys.hash("right code");
    }

    @Transactional(TxType.MANDATORY)
    void withdraw(Right right, AccountId by) {
        right.withdraw(by, clock.instant(), keyed());
        entities.flush();
    }

    Optional<Right> find(RightId id) {
        return Optional.ofNullable(entities.find(Right.class, id.value()));
    }

    /** Everything that was granted to an account and not withdrawn, by age; each with whether its post is held today. */
    public List<Standing> standing(AccountId account) {
        return of(account, " and r.withdrawnAt is null");
    }

    /** Everything that was ever granted to an account. */
    public List<Standing> all(AccountId account) {
        return of(account, "");
    }

    private List<Standing> of(AccountId account, String condition) {
        return entities.createQuery(
                        "select r, a.recordedAt, s.recordedAt from Right r left join Assignment a on a.personId = r.personId"
                                + " and a.cellId = r.cellId and a.capacity = r.capacity and a.recordedUntil is null"
                                + " and a.heldFrom <= :today and (a.heldUntil is null or a.heldUntil >= :today)"
                                + " left join ExternalSupervisor s on s.personId = r.personId"
                                + " and s.cellId = r.cellId and s.level = r.supervisorLevel and s.recordedUntil is null"
                                + " and s.heldFrom <= :today and (s.heldUntil is null or s.heldUntil >= :today)"
                                + " where r.accountId = :account" + condition + " order by r.id",
                        Object[].class)
                .setParameter("account", account.value())
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> standing((Right) row[0], (Instant) row[1], (Instant) row[2]))
                .toList();
    }

    /** @param post since when the post is recorded that is held today, and {@code term} the term; {@code null} for none */
    private static Standing standing(Right right, Instant post, Instant term) {
        return new Standing(right, right.isHeld(right.ground().isTerm() ? term : post));
    }

    /** The roles that these accounts were granted and that were not withdrawn; at most 1,000 keys. */
    public Map<AccountId, Set<Role>> roles(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select r.accountId, r.role from Right r where r.accountId in :ids and r.withdrawnAt is null",
                        Object[].class)
                .setParameter("ids", accounts.stream().map(AccountId::value).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new AccountId((Long) row[0]),
                        Collectors.mapping(row -> (Role) row[1], Collectors.toSet())));
    }

    /** Rights, not withdrawn, of any account of this person. */
    List<Right> ofPerson(PersonId person) {
        return entities.createQuery(
                        "select r from Right r where r.personId = :person and r.withdrawnAt is null order by r.id",
                        Right.class)
                .setParameter("person", person.value())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** A right and the name of its account. */
    record Named(Right right, String account) {}

    /** Rights, not withdrawn, of open accounts of these persons that hang on posts in these cells; at most 1,000. */
    List<Named> ofPosts(Set<PersonId> persons, Set<CellId> cells) {
        if (persons.isEmpty() || cells.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select r, c.name from Right r join Account c on c.id = r.accountId where r.personId in :persons"
                                + " and r.cellId in :cells and r.capacity is not null and r.withdrawnAt is null and c.closedAt is null"
                                + " order by r.id",
                        Object[].class)
                .setParameter("persons", persons.stream().map(PersonId::value).toList())
                .setParameter("cells", cells.stream().map(CellId::value).toList())
                .setMaxResults(MOST_TOLD)
                .getResultStream()
                .map(row -> new Named((Right) row[0], (String) row[1]))
                .toList();
    }

    /**
     * The names and staff numbers of those whose rights on a day reach from these cells down, by cell: who answers there or stands below the
     * leadership as a deputy or inspector, and leaders who oversee the cell. At most 1,000 of each.
     */
    Map<CellId, Set<String>> reachingFrom(Set<CellId> cells, LocalDate day) {
        if (cells.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<CellId, Set<String>>();
        var held =
                " and r.withdrawnAt is null and r.wholeBureau = false and c.closedAt is null and a.recordedUntil is null"
                        + " and a.heldFrom <= :day and (a.heldUntil is null or a.heldUntil >= :day)";
        var from = " from Right r join Account c on c.id = r.accountId join Person p on p.id = r.personId";
        var post = " join Assignment a on a.personId = r.personId and a.cellId = r.cellId and a.capacity = r.capacity";
        Stream.of(
                        "select r.cellId, p.name, p.number" + from + post
                                + " where r.cellId in :cells and (a.capacity in :answering or a.capacity in :standing and"
                                + " not exists (select l.row from Cell l where l.cellId = r.cellId and l.recordedUntil is"
                                + " null and l.level = org.sungrid.grid.CellLevel.LEADERSHIP))" + held,
                        "select o.cellId, p.name, p.number" + from
                                + " join Oversight o on o.personId = r.personId" + post + " where o.cellId in :cells"
                                + " and o.recordedUntil is null and o.heldFrom <= :day"
                                + " and (o.heldUntil is null or o.heldUntil >= :day)"
                                + " and a.capacity not in :answering and exists (select l.row from Cell l where"
                                + " l.cellId = r.cellId and l.recordedUntil is null"
                                + " and l.level = org.sungrid.grid.CellLevel.LEADERSHIP)" + held)
                .flatMap(asked -> {
                    var query = entities.createQuery(asked, Object[].class)
                            .setParameter(
                                    "cells", cells.stream().map(CellId::value).toList())
                            .setParameter("answering", List.of(Capacity.HEAD, Capacity.ACTING_HEAD))
                            .setParameter("day", day)
                            .setMaxResults(MOST_TOLD);
                    if (asked.contains(":standing")) {
                        query.setParameter("standing", List.of(Capacity.DEPUTY, Capacity.INSPECTOR));
                    }
                    return query.getResultStream();
                })
                .forEach(row -> found.computeIfAbsent(new CellId((Long) row[0]), any -> new TreeSet<>())
                        .add(row[1] + " " + row[2]));
        return found;
    }

    /** Whether an account has the role of an administrator, which has begun and was not withdrawn. */
    public boolean administers(AccountId account) {
        return entities.createQuery(
                        "select r.role from Right r where r.accountId = :account and r.withdrawnAt is null and "
                                + BEGUN,
                        Role.class)
                .setParameter("account", account.value())
                .getResultStream()
                .anyMatch(Role::isAdministrative);
    }

    /** The rights to this role that hold today, of open accounts; a few, for administrators alone are asked for. */
    private List<Right> holding(Role role) {
        return entities.createQuery(
                        "select r from Right r join Account c on c.id = r.accountId"
                                + " left join Assignment a on a.personId = r.personId"
                                + " and a.cellId = r.cellId and a.capacity = r.capacity and a.recordedUntil is null"
                                + " and a.heldFrom <= :today and (a.heldUntil is null or a.heldUntil >= :today)"
                                + " where r.role = :role and r.withdrawnAt is null and c.closedAt is null and " + BEGUN
                                + " and (r.cellId is null or a.recordedAt <= r.grantedAt)",
                        Right.class)
                .setParameter("role", role)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Whose rights give them a permission today over a cell, by an account that is open: those who may be told that there is
     * something for them to do. Of a bureau's rights to such a role {@value #MOST_TOLD} are looked through.
     *
     * @param cell {@code null} for what belongs to none: then over the whole bureau
     */
    public Set<PersonId> holders(Permission permission, CellId cell) {
        var keyed = keyed();
        var today = LocalDate.now(clock);
        var reaches = new HashMap<List<Object>, Reach>();
        return entities.createQuery(
                        "select r, c, a.recordedAt, s.recordedAt from Right r join Account c on c.id = r.accountId"
                                + " left join Assignment a on a.personId = r.personId"
                                + " and a.cellId = r.cellId and a.capacity = r.capacity and a.recordedUntil is null"
                                + " and a.heldFrom <= :today and (a.heldUntil is null or a.heldUntil >= :today)"
                                + " left join ExternalSupervisor s on s.personId = r.personId"
                                + " and s.cellId = r.cellId and s.level = r.supervisorLevel and s.recordedUntil is null"
                                + " and s.heldFrom <= :today and (s.heldUntil is null or s.heldUntil >= :today)"
                                + " where r.role in :roles and r.withdrawnAt is null and c.closedAt is null and "
                                + BEGUN
                                + " order by r.id",
                        Object[].class)
                .setParameter(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(role -> role.permissions().contains(permission))
                                .toList())
                .setParameter("today", today)
                .setMaxResults(MOST_TOLD)
                .getResultStream()
                .filter(row -> standing((Right) row[0], (Instant) row[2], (Instant) row[3])
                                .held()
                        && ((Right) row[0]).isGenuine((Account) row[1], keyed))
                .map(row -> (Right) row[0])
                .filter(right -> right.isWholeBureau()
                        || cell != null
                                && reaches.computeIfAbsent(
                                                List.of(right.person(), right.ground()),
                                                ground -> reachPolicy.reach(right.person(), right.ground(), today))
                                        .has(cell))
                .map(Right::person)
                .collect(Collectors.toSet());
    }

    /** The rights of administrators that hold today, of open accounts, by one of these posts; at most a few. */
    List<Right> administrativeOn(Collection<Assignment> posts) {
        var ids = posts.stream().map(post -> post.id().value()).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        // By role and not by person: a workbook moves thousands, and a bureau has a few administrators.
        return entities
                .createQuery(
                        "select r, a.id from Right r join Account c on c.id = r.accountId"
                                + " join Assignment a on a.personId = r.personId"
                                + " and a.cellId = r.cellId and a.capacity = r.capacity and a.recordedUntil is null"
                                + " and a.heldFrom <= :today and (a.heldUntil is null or a.heldUntil >= :today)"
                                + " where r.role in :roles and r.withdrawnAt is null and c.closedAt is null"
                                + " and a.recordedAt <= r.grantedAt order by r.id",
                        Object[].class)
                .setParameter(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(Role::isAdministrative)
                                .toList())
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .filter(row -> ids.contains((Long) row[1]))
                .map(row -> (Right) row[0])
                .toList();
    }

    /** Whether without these rights nobody holds an administrator's role today. */
    boolean nobodyIsLeft(Role role, Collection<Right> lost) {
        var keys = lost.stream().map(Right::id).collect(Collectors.toSet());
        return holding(role).stream().allMatch(right -> keys.contains(right.id()));
    }

    /** Whether an account is the only one that holds an administrator's role today. */
    boolean isLast(Role role, AccountId account) {
        return role.isAdministrative()
                && holding(role).stream()
                        .map(Right::account)
                        .collect(Collectors.toSet())
                        .equals(Set.of(account));
    }

    /** Whether this role of any open account has begun, whether its post is held today or not. */
    boolean isGranted(Role role) {
        return !entities.createQuery(
                        "select r.id from Right r join Account c on c.id = r.accountId where r.role = :role"
                                + " and r.withdrawnAt is null and c.closedAt is null and " + BEGUN,
                        Long.class)
                .setParameter("role", role)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Until the act ends nobody else grants, withdraws, begins, adds, closes or resets, so that what was counted and who
     * administers stays true. Called before anything else is read: what was read before may be of yesterday.
     */
    @Transactional(TxType.MANDATORY)
    public void alone() {
        entities.find(Opening.class, Opening.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * What an account may do today, and over what part of the grid.
     *
     * @throws Tampered when one of its rights is not as the product wrote it
     * @throws UnknownKey when one stands under a key that is not given, so that nothing can be said about it
     */
    Map<Permission, Reach> today(Account account) {
        var keyed = keyed();
        var granted = standing(account.id());
        if (granted.stream().anyMatch(one -> !one.right().isGenuine(account, keyed))) {
            throw new Tampered();
        }
        var held = granted.stream().filter(Standing::held).map(Standing::right).toList();
        var reaches = new HashMap<Right.Ground, Reach>();
        var rights = new EnumMap<Permission, Reach>(Permission.class);
        for (var right : held) {
            var reach = right.isWholeBureau()
                    ? Reach.BUREAU
                    : reaches.computeIfAbsent(
                            right.ground(),
                            ground -> reachPolicy.reach(account.person(), ground, LocalDate.now(clock)));
            right.getRole().permissions().forEach(permission -> rights.merge(permission, reach, Reach::and));
        }
        return rights;
    }

    private KeyedHash keyed() {
        return keys.hash(PURPOSE);
    }

    /** A right was written past the product: nothing that its account may do can be believed (S-96). */
    static class Tampered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Tampered() {
            super("a right was tampered with", null, false, false);
        }
    }

    /** Posts and terms from outside of a person that are held today or will be, to be chosen from. */
    public List<Right.Ground> grounds(PersonId person) {
        var grounds = new ArrayList<Right.Ground>();
        held("Assignment", "capacity", person)
                .forEach(row -> grounds.add(new Right.Ground(new CellId((Long) row[0]), (Capacity) row[1], null)));
        held("ExternalSupervisor", "level", person)
                .forEach(row ->
                        grounds.add(new Right.Ground(new CellId((Long) row[0]), null, (SupervisorLevel) row[1])));
        return grounds;
    }

    private List<Object[]> held(String kind, String as, PersonId person) {
        return entities.createQuery(
                        "select distinct h.cellId, h." + as + " from " + kind + " h where h.personId = :person"
                                + " and h.recordedUntil is null and (h.heldUntil is null or h.heldUntil >= :today)"
                                + " order by h.cellId, h." + as,
                        Object[].class)
                .setParameter("person", person.value())
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(MOST)
                .getResultList();
    }
}
