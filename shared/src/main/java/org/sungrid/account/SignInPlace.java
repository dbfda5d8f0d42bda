package org.sungrid.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How signing in went under one key: an account from one address, an account from everywhere, everybody. */
@Entity
@Table(name = "sign_in_place")
public class SignInPlace {

    @Id
    @Column(name = "place_hash")
    private String hash;

    private int failures;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "succeeded_at")
    private Instant succeededAt;

    protected SignInPlace() {}

    int failures() {
        return failures;
    }

    Instant failedAt() {
        return failedAt;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant succeededAt() {
        return succeededAt;
    }

    /** Counts one that has not succeeded yet. */
    void count(int counted, Instant now, Instant opens) {
        failures = counted;
        failedAt = now;
        opensAt = opens;
    }

    void succeed(Instant now) {
        failures = 0;
        opensAt = null;
        succeededAt = now;
    }

    /** Takes one back that was counted and has succeeded. */
    void takeBack() {
        failures = Math.max(0, failures - 1);
    }
}
