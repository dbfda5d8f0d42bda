package org.sungrid.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.AccountId;

/** The one row that says that this bureau has had its first administrator; its key makes a second one impossible. */
@Entity
@Table(name = "opening")
public class Opening {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "account_id")
    private long accountId;

    protected Opening() {}

    Opening(AccountId account, Instant at) {
        this.accountId = account.value();
        this.openedAt = at;
    }
}
