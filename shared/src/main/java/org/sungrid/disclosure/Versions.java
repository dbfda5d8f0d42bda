package org.sungrid.disclosure;

import java.time.Instant;
import org.sungrid.id.AccountId;
import org.sungrid.id.BatchId;
import org.sungrid.id.DisclosureId;

/** Which entity keeps which kind. */
final class Versions {

    private Versions() {}

    static DisclosureVersion blank(
            DisclosureKind kind, DisclosureId disclosure, int ordinal, BatchId batch, AccountId by, Instant at) {
        return switch (kind) {
            case FEE -> new FeeVersion(disclosure, ordinal, batch, by, at);
            case MEMBERSHIP_FEE -> new MembershipFeeVersion(disclosure, ordinal, batch, by, at);
            case PROCEDURE -> new ProcedureVersion(disclosure, ordinal, batch, by, at);
            case POST_DUTIES -> new PostDutiesVersion(disclosure, ordinal, batch, by, at);
            case POWER -> new PowerVersion(disclosure, ordinal, batch, by, at);
            case REPORT -> new ReportVersion(disclosure, ordinal, batch, by, at);
            case BULLETIN -> new BulletinVersion(disclosure, ordinal, batch, by, at);
            case NOTICE -> new NoticeVersion(disclosure, ordinal, batch, by, at);
            case SUPERVISION_RESULT -> new SupervisionResultVersion(disclosure, ordinal, batch, by, at);
            case LEGAL_DOCUMENT -> new LegalDocumentVersion(disclosure, ordinal, batch, by, at);
        };
    }
}
