package org.sungrid.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What was looked at under an aspect, and how many findings came of it. */
@Embeddable
public class Look {

    @Enumerated(EnumType.STRING)
    private Aspect aspect;

    @Column(name = "looked_at")
    private String lookedAt;

    private int findings;

    protected Look() {}

    Look(Aspect aspect, String lookedAt, int findings) {
        this.aspect = aspect;
        this.lookedAt = lookedAt;
        this.findings = findings;
    }

    public Aspect getAspect() {
        return aspect;
    }

    public String getLookedAt() {
        return lookedAt;
    }

    public int getFindings() {
        return findings;
    }

    public Seen getSeen() {
        return lookedAt.isEmpty() ? Seen.NOT_LOOKED_AT : findings == 0 ? Seen.IN_ORDER : Seen.WITH_FINDINGS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Look one
                && one.aspect == aspect
                && one.lookedAt.equals(lookedAt)
                && one.findings == findings;
    }

    @Override
    public int hashCode() {
        return aspect.hashCode();
    }
}
