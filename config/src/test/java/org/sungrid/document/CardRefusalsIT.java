package org.sungrid.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sungrid.disclosure.Staff.assertRefused;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.document.IssuingCard.NewCard;
import org.sungrid.grid.AssigningPerson;
import org.sungrid.grid.AssigningPerson.NewAssignment;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.GridCards;
import org.sungrid.id.AssignmentId;
import org.sungrid.permission.NotPermitted;
import org.sungrid.text.Language;

/** No card is about a post that is not held, or outlives it, or is revoked twice; where no paper can be set, it is said (M51). */
@ArquillianTest
@Tag("M51")
class CardRefusalsIT {

    @Inject
    IssuingCard issuing;

    @Inject
    RevokingCard revoking;

    @Inject
    CardRegister register;

    @Inject
    CardPaper papers;

    @Inject
    AssigningPerson assigning;

    @Inject
    GridCards cards;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive deployment() {
        return Inside.warWith("sungrid.document.font=/nowhere/at-all.ttc\n", CardRefusalsIT.class, Staff.class);
    }

    @Test
    @ActivateRequestContext
    void a_card_ends_with_the_post_and_begins_while_it_is_held() {
        staff.become("luochunxiao");
        var today = LocalDate.now(clock);
        var ending = post("9781", today.minusDays(5), today.plusDays(5));
        assertRefused(() -> issue(ending, today.plusDays(6)), "document.refusal.valid-until.post");
        issue(ending, today.plusDays(5));
        assertRefused(() -> issue(post("9782", today.plusDays(1), null), today.plusDays(5)), "document.refusal.post");
        assertRefused(
                () -> issue(post("9783", today.minusDays(5), today.minusDays(1)), today.plusDays(5)),
                "document.refusal.post");
        assertRefused(() -> issue(new AssignmentId(Long.MAX_VALUE), today), "document.refusal.post");
        staff.become("chenmin");
        assertThatThrownBy(() -> issue(ending, today)).isInstanceOf(NotPermitted.class);
    }

    @Test
    @ActivateRequestContext
    void a_card_is_revoked_once_with_a_reason_and_only_where_there_is_one() {
        staff.become("luochunxiao");
        var today = LocalDate.now(clock);
        var number = issue(post("9784", today, null), today);
        assertRefused(() -> revoking.revoke("JD-0000-0000", "遗失"), "document.refusal.card");
        assertRefused(() -> revoking.revoke(number, " "), "document.refusal.reason");
        assertRefused(() -> revoking.revoke(number, "字".repeat(501)), "document.refusal.long");
        revoking.revoke(number, "遗失");
        assertRefused(() -> revoking.revoke(number, "遗失"), "document.refusal.revoked");
    }

    @Test
    @ActivateRequestContext
    void where_the_typeface_is_missing_no_paper_is_made_and_it_is_said_why() {
        staff.become("luochunxiao");
        var today = LocalDate.now(clock);
        var card = register.find(issue(post("9785", today, null), today))
                .orElseThrow()
                .card();
        assertRefused(() -> papers.of(card, Language.CHINESE), "document.refusal.font");
    }

    private String issue(AssignmentId post, LocalDate until) {
        return issuing.issue(new NewCard(post, "试验企业", "", until));
    }

    private AssignmentId post(String number, LocalDate from, LocalDate until) {
        assigning.assign(new NewAssignment(number, "持卡人", "YX-DJ", Capacity.MEMBER, "", from, until));
        return cards.person(number).orElseThrow().posts().get(0).id();
    }
}
