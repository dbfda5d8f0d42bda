package org.sungrid.account;

import java.util.ArrayList;
import java.util.List;
import org.sungrid.account.Right.Ground;
import org.sungrid.permission.Actor;
import org.sungrid.refusal.Refusal;

/**
 * Who may be granted what: nobody grants to themselves, a right hangs on a post that is held or will be, and one of the
 * three administrators holds nothing else (S-42).
 */
final class RightPolicy {

    /** What is asked for and what is known about it. */
    record Case(Account account, Role role, Ground ground, List<Ground> posts, List<Right> standing) {}

    private RightPolicy() {}

    static List<Refusal> refusals(Actor granting, Case asked) {
        var found = new ArrayList<Refusal>();
        if (!asked.account().isOpen()) {
            found.add(Refusal.whole("account.refusal.right.closed"));
        }
        if (asked.account().person().equals(granting.person())) {
            found.add(Refusal.whole("account.refusal.right.self"));
        }
        found.addAll(inItself(asked));
        return found;
    }

    /** What speaks against it, whoever grants. */
    private static List<Refusal> inItself(Case asked) {
        var found = new ArrayList<Refusal>();
        if (!asked.posts().contains(asked.ground())) {
            found.add(Refusal.of("post", "account.refusal.right.post"));
        }
        if (asked.standing().stream().anyMatch(right -> same(right, asked))) {
            found.add(Refusal.of("role", "account.refusal.right.twice"));
        }
        boolean separated = asked.standing().stream()
                .anyMatch(right -> right.getRole() != asked.role()
                        && (right.getRole().isAdministrative() || asked.role().isAdministrative()));
        if (separated) {
            found.add(Refusal.of("role", "account.refusal.right.separated"));
        }
        return found;
    }

    private static boolean same(Right right, Case asked) {
        return right.account().equals(asked.account().id())
                && right.getRole() == asked.role()
                && asked.ground().equals(new Ground(right.cell(), right.getCapacity()));
    }
}
