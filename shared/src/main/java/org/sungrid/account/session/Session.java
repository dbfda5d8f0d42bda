package org.sungrid.account.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.AccountId;

/**
 * Somebody is signed in at one browser. It begins with a proof of who they are, is seen with each request (noted once a
 * minute at most), and ends once: by its time, its owner or an administrator. What has ended never lives again, whatever
 * the clock does. Rows stay for half a year as the list of one's last sign-ins.
 */
@Entity
@Table(name = "account_session")
public class Session {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "begun_by")
    @Enumerated(EnumType.STRING)
    private SessionBegin begunBy;

    private String client;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    @Enumerated(EnumType.STRING)
    private SessionEnd endedBy;

    protected Session() {}

    Session(AccountId account, SessionBegin begunBy, String client, Instant at) {
        this.accountId = account.value();
        this.begunBy = begunBy;
        this.client = client;
        this.begunAt = at;
        this.seenAt = at;
    }

    public long id() {
        return id;
    }

    public AccountId account() {
        return new AccountId(accountId);
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    public SessionBegin getBegunBy() {
        return begunBy;
    }

    /** Such as {@code Chrome, Windows}; empty when the browser says nothing known. */
    public String getClient() {
        return client;
    }

    /** When something was last asked here, to the minute. */
    public Instant getSeenAt() {
        return seenAt;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    public SessionEnd getEndedBy() {
        return endedBy;
    }
}
