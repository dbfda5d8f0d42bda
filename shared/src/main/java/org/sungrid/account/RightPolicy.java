package org.sungrid.account;

import java.util.ArrayList;
import java.util.List;
import org.sungrid.account.Right.Ground;
import org.sungrid.permission.Actor;
import org.sungrid.refusal.Refusal;

/**
 * Who may be granted what: nobody grants to themselves, a right hangs on a post or term that is held or will be, one of the
 * three administrators holds nothing else (S-42), and somebody from outside holds nothing but the role for them, which
 * nobody else does.
 */
final class RightPolicy {

    /**
     * What is asked for and what is known about it.
     *
     * @param outside whether the account is of somebody from outside
     * @param grounds what they hold or will hold
     */
    record Case(
            Account account, boolean outside, Role role, Ground ground, List<Ground> grounds, List<Right> standing) {

        /** Whether somebody from outside, on a term, gets the role for such, or somebody of the bureau another. */
        boolean fits() {
            boolean forOutside = role == Role.EXTERNAL_SUPERVISOR;
            return outside == forOutside && ground.isTerm() == forOutside;
        }
    }

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
        if (!asked.fits()) {
            found.add(Refusal.of("role", "account.refusal.right.outside"));
        }
        if (!asked.grounds().contains(asked.ground())) {
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
                && asked.ground().equals(right.ground());
    }
}
