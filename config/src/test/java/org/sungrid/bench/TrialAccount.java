package org.sungrid.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.sungrid.bench.TestBench.As;

/** Accounts of their own for tests from outside: copies of a demo account's person and password, without any right. */
public final class TrialAccount {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TrialAccount() {}

    /** @return the name of a new account with the demo's password */
    public static String add(String beginning) {
        String name = beginning + "-" + System.currentTimeMillis() % 100_000_000 + "-" + NUMBER.incrementAndGet();
        change(
                "insert into account (name, person_id, password_hash, created_at, password_set_at, lock_count)"
                        + " select '" + name
                        + "', person_id, password_hash, created_at, password_set_at, 0 from account"
                        + " where name = ?",
                "chenmin");
        return name;
    }

    /** @return the name of a new account with the demo's password, of the person with this number */
    public static String add(String beginning, String person) {
        String name = add(beginning);
        change(
                "update account set person_id = (select id from person where person_number = '" + person
                        + "') where name = ?",
                name);
        return name;
    }

    /** As if an administrator had set its password. */
    public static void mustChange(String name) {
        change("update account set must_change = true where name = ?", name);
    }

    /** As if an administrator had asked a second factor of it. */
    public static void demandFactor(String name) {
        change("update account set factor_demanded = true where name = ?", name);
    }

    /** As if nothing had been asked for an hour. */
    public static void goAway(String name) {
        change(
                "update account_session s join account a on a.id = s.account_id"
                        + " set s.seen_at = s.seen_at - interval 1 hour where a.name = ?",
                name);
    }

    private static void change(String statement, String name) {
        try (var connection = TestBench.database(As.OWNER);
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setString(1, name);
            if (change.executeUpdate() == 0) {
                throw new IllegalStateException("Nothing to change: " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
