package org.sungrid.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.sungrid.account.AddingAccount.NewAccount;
import org.sungrid.account.session.SessionBegin;
import org.sungrid.account.session.Sessions;
import org.sungrid.id.AccountId;
import org.sungrid.permission.CurrentActor;

/** Makes accounts of their own for tests inside the server; who acts afterwards is the new one. */
@Dependent
public class Newcomer {

    /** Good enough for both presets. */
    static final String PASSWORD = "Kettle umbrella harvest";

    private static final String PERSON = "1117";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    private AddingAccount adding;

    @Inject
    private Accounts accounts;

    @Inject
    private Rights rights;

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    @Resource
    private UserTransaction transaction;

    @Inject
    private CurrentActor current;

    /** A new account with a role, whose password stays, of somebody who has no other. @return its name */
    String add(String beginning, Role role) {
        become("luochunxiao");
        var name = beginning + "-" + System.currentTimeMillis() % 100_000_000 + "-" + NUMBER.incrementAndGet();
        var id = adding.addTrial(new NewAccount(name, PERSON, PASSWORD));
        try {
            transaction.begin();
            rights.add(new Right(
                    accounts.find(id).orElseThrow(), role, Right.Ground.NONE, true, null, null, clock.instant()));
            transaction.commit();
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException(e);
        }
        become(name);
        return name;
    }

    void become(String name) {
        current.become(accounts.findByName(name)
                .flatMap(account -> accounts.actor(account.id()))
                .orElseThrow());
    }

    /** A session as it begins after a proof. */
    long session(AccountId account, SessionBegin by, String client) {
        return sessions.begin(
                account, by, client, accounts.find(account).orElseThrow().passwordSetAt());
    }

    AccountId id(String name) {
        return accounts.findByName(name).map(Account::id).orElseThrow();
    }
}
