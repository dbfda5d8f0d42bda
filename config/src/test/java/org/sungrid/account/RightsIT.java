package org.sungrid.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sungrid.disclosure.Staff.assertRefused;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.AddingAccount.NewAccount;
import org.sungrid.account.BeginningRight.Beginning;
import org.sungrid.account.ChangingPassword.Change;
import org.sungrid.account.GrantingRight.Grant;
import org.sungrid.account.OpeningBureau.FirstAdministrator;
import org.sungrid.account.Proof.NameAndPassword;
import org.sungrid.account.factor.EnrollingSecondFactor;
import org.sungrid.account.factor.EnrollingSecondFactor.Offer;
import org.sungrid.account.factor.ResettingSecondFactor;
import org.sungrid.account.factor.SecondFactors;
import org.sungrid.account.session.SessionBegin;
import org.sungrid.account.session.Sessions;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.DraftingDisclosure;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.ReleasingVersion;
import org.sungrid.disclosure.Staff;
import org.sungrid.disclosure.SubmittingDraft;
import org.sungrid.document.IssuingCard;
import org.sungrid.document.IssuingCard.NewCard;
import org.sungrid.grid.AppointingSupervisor;
import org.sungrid.grid.AppointingSupervisor.NewSupervisor;
import org.sungrid.grid.AsOf;
import org.sungrid.grid.AssigningPerson;
import org.sungrid.grid.AssigningPerson.NewAssignment;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.CellMatter;
import org.sungrid.grid.Cells;
import org.sungrid.grid.CorrectingDays;
import org.sungrid.grid.CorrectingDays.TrueDays;
import org.sungrid.grid.EndingAssignment;
import org.sungrid.grid.EndingAssignment.AssignmentEnd;
import org.sungrid.grid.EndingRelation;
import org.sungrid.grid.EndingRelation.RelationEnd;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.grid.Foreseen;
import org.sungrid.grid.GridCards;
import org.sungrid.grid.MatterSheet;
import org.sungrid.grid.MovingCell;
import org.sungrid.grid.MovingCell.CellMove;
import org.sungrid.grid.Persons;
import org.sungrid.grid.SupervisorLevel;
import org.sungrid.grid.TransferringPerson;
import org.sungrid.grid.TransferringPerson.Transfer;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.RightId;
import org.sungrid.permission.Actor;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Reach;
import org.sungrid.proposal.DecidingProposal;

/** Rights hang on posts: what they reach, how they end, who grants them, and that nobody writes one past the product. */
@ArquillianTest
class RightsIT {

    private static final String SYSTEM = "luochunxiao";
    private static final String SECURITY = "yuxiangyang";
    private static final String PASSWORD = "a-long-word-for-trying-7";
    private static final String BEGUN_WITH = "Kettle umbrella harvest";

    @Inject
    Staff staff;

    @Inject
    Accounts accounts;

    @Inject
    Rights rights;

    @Inject
    AddingAccount adding;

    @Inject
    ClosingAccount closing;

    @Inject
    GrantingRight granting;

    @Inject
    WithdrawingRight withdrawing;

    @Inject
    ProposingAdministrator proposing;

    @Inject
    DecidingProposal deciding;

    @Inject
    ResettingPassword resetting;

    @Inject
    ResettingSecondFactor resettingFactor;

    @Inject
    DrawingRightCode drawing;

    @Inject
    BeginningRight beginning;

    @Inject
    ChangingPassword changing;

    @Inject
    EnrollingSecondFactor enrolling;

    @Inject
    SecondFactors factors;

    @Inject
    SigningIn signingIn;

    @Inject
    Sessions sessions;

    @Inject
    OpeningBureau opening;

    @Inject
    DraftingDisclosure drafting;

    @Inject
    SubmittingDraft submitting;

    @Inject
    ReleasingVersion releasing;

    @Inject
    Disclosures disclosures;

    @Inject
    AssigningPerson assigning;

    @Inject
    EndingAssignment ending;

    @Inject
    EndingRelation endingRelation;

    @Inject
    AppointingSupervisor appointing;

    @Inject
    TransferringPerson transferring;

    @Inject
    CorrectingDays correcting;

    @Inject
    MovingCell moving;

    @Inject
    IssuingCard issuing;

    @Inject
    MatterSheet matters;

    @Inject
    GridCards cards;

    @Inject
    Cells cells;

    @Inject
    Persons persons;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(RightsIT.class, Staff.class, Papers.class);
    }

    @Test
    @Tag("S-41")
    @ActivateRequestContext
    void a_right_holds_while_the_post_is_held_and_ends_with_it() {
        var account =
                newcomer("R-1", "rights-one", "YX-HW", LocalDate.now(clock).minusDays(30));
        staff.become(SECURITY);
        granting.grant(new Grant("rights-one", Role.DRAFTER, "YX-HW", Capacity.MEMBER, false));
        assertThat(reach(account, Permission.DRAFT_DISCLOSURE).cells()).containsExactly(cell("YX-HW"));

        staff.become(SYSTEM);
        var post = cards.person("R-1").orElseThrow().posts().get(0);
        var card = issuing.issue(
                new NewCard(post.id(), "试权商店", "", LocalDate.now(clock).plusDays(90)));
        var asked = new AssignmentEnd(post.id(), LocalDate.now(clock).minusDays(1), "probe");
        var foreseen = ending.foresee(asked);
        assertThat(foreseen.warnings())
                .extracting(Foreseen.Warning::key)
                .containsExactlyInAnyOrder("account.dependants.ends", "document.dependants.ends");
        assertThat(foreseen.warnings())
                .flatExtracting(Foreseen.Warning::arguments)
                .contains("rights-one", card, LocalDate.now(clock));
        ending.end(asked, foreseen.seen());

        assertThat(accounts.actor(account).orElseThrow().permissions()).isEmpty();
        var again = new TrueDays(
                cards.person("R-1").orElseThrow().posts().get(0).id(),
                false,
                LocalDate.now(clock).minusDays(30),
                LocalDate.now(clock).plusDays(10),
                "");
        assertThat(correcting.foresee(again).warnings())
                .extracting(Foreseen.Warning::key)
                .containsExactlyInAnyOrder("account.dependants.begins.until", "document.dependants.begins");
    }

    @Test
    @Tag("S-41")
    @ActivateRequestContext
    void whoever_puts_a_cell_elsewhere_learns_whose_rights_reach_it_no_longer_and_whose_then() {
        staff.become(SYSTEM);
        var away = moving.foresee(new CellMove("YX-CG-1", "YX-LT", LocalDate.now(clock), ""));
        assertThat(reaching(away, "account.dependants.reach.less"))
                .contains("唐立新 1201")
                .as("the leader who is paired with both")
                .doesNotContain("顾长宁 1002", "沈砚青 1001");
        assertThat(reaching(away, "account.dependants.reach.more")).doesNotContain("顾长宁 1002", "沈砚青 1001");
        var here = moving.foresee(new CellMove("YX-DL-1", "YX-CG", LocalDate.now(clock), ""));
        assertThat(reaching(here, "account.dependants.reach.more")).contains("唐立新 1201", "顾长宁 1002");
    }

    private static List<Object> reaching(Foreseen foreseen, String key) {
        return foreseen.warnings().stream()
                .filter(warning -> warning.key().equals(key))
                .map(warning -> warning.arguments().get(0))
                .toList();
    }

    @Test
    @Tag("S-41")
    @ActivateRequestContext
    void a_right_that_is_withdrawn_is_gone_at_once() {
        var account = newcomer("R-2", "rights-two", "YX-HW", LocalDate.now(clock));
        staff.become(SECURITY);
        var right = granting.grant(new Grant("rights-two", Role.REVIEWER, "YX-HW", Capacity.MEMBER, true));
        assertThat(reach(account, Permission.RELEASE_DISCLOSURE)).isEqualTo(Reach.BUREAU);
        withdrawing.withdraw(right);
        assertThat(accounts.actor(account).orElseThrow().permissions()).isEmpty();
        assertRefused(() -> withdrawing.withdraw(right), "account.refusal.right.gone");
    }

    @Test
    @Tag("M02")
    @Tag("M26")
    @ActivateRequestContext
    void a_head_reaches_what_is_below_and_nobody_reaches_sideways_or_up() {
        staff.become("tanglixin");
        var reach = reach(accounts.findByName("tanglixin").orElseThrow().id(), Permission.READ_GRID);
        assertThat(reach.has(cell("YX-CG"))).isTrue();
        assertThat(reach.has(cell("YX-CG-1"))).isTrue();
        assertThat(reach.has(cell("YX-CG-1-01"))).as("two levels down").isTrue();
        assertThat(reach.has(cell("YX"))).as("up").isFalse();
        assertThat(reach.has(cell("YX-DL"))).as("sideways").isFalse();
        assertThat(reach.has(null)).isFalse();

        var deputy = reach(accounts.findByName("guchangning").orElseThrow().id(), Permission.READ_GRID);
        assertThat(deputy.has(cell("YX-SP-01")))
                .as("below a unit that is overseen")
                .isTrue();
        assertThat(deputy.has(cell("YX-LT-1")))
                .as("below a station that is paired with")
                .isTrue();
        assertThat(deputy.has(cell("YX-DJ"))).as("another leader's unit").isFalse();

        var chief = reach(accounts.findByName("shenyanqing").orElseThrow().id(), Permission.READ_GRID);
        assertThat(chief.has(cell("YX-CG-1-01"))).isTrue();
        assertThat(chief.whole()).isFalse();
    }

    @Test
    @Tag("S-42")
    @ActivateRequestContext
    void the_three_administrators_are_kept_apart() {
        assertThat(permissions(SYSTEM)).doesNotContain(Permission.GRANT_RIGHTS, Permission.READ_AUDIT);
        assertThat(permissions(SECURITY))
                .doesNotContain(Permission.MANAGE_GRID, Permission.MANAGE_ACCOUNTS, Permission.READ_AUDIT);
        assertThat(permissions("yanshouzheng")).containsExactly(Permission.READ_AUDIT);

        staff.become(SECURITY);
        assertRefused(
                () -> granting.grant(new Grant(SECURITY, Role.DRAFTER, "YX-XY", Capacity.HEAD, true)),
                "account.refusal.right.self",
                "account.refusal.right.separated");
        assertRefused(
                () -> granting.grant(new Grant(SYSTEM, Role.DRAFTER, "YX-BGS", Capacity.DEPUTY, true)),
                "account.refusal.right.separated");
        assertRefused(
                () -> granting.grant(new Grant("chenmin", Role.AUDITOR, "YX-BGS-01", Capacity.HEAD, true)),
                "account.refusal.right.two");
        assertRefused(
                () -> proposing.propose(new Grant("chenmin", Role.AUDITOR, "YX-BGS-01", Capacity.HEAD, true), "需要"),
                "account.refusal.right.separated");
        staff.become(SYSTEM);
        assertThatThrownBy(() -> granting.grant(new Grant("chenmin", Role.REVIEWER, "YX-BGS-01", Capacity.HEAD, true)))
                .isInstanceOf(NotPermitted.class);
        var own = accounts.findByName("yanshouzheng").orElseThrow().id();
        assertRefused(() -> closing.close(own), "account.refusal.close.last");
    }

    @Test
    @Tag("S-43")
    @ActivateRequestContext
    void it_takes_two_to_make_an_administrator() {
        var account = newcomer("R-3", "rights-three", "YX-HW", LocalDate.now(clock));
        staff.become(SECURITY);
        var asked = new Grant("rights-three", Role.SECURITY_ADMINISTRATOR, "YX-HW", Capacity.MEMBER, true);
        assertRefused(() -> proposing.propose(asked, " "), "proposal.refusal.reason");
        var proposal = proposing.propose(asked, "第二名安全管理员");
        assertRefused(() -> proposing.propose(asked, "再次"), "proposal.refusal.twice");
        assertThat(accounts.actor(account).orElseThrow().permissions())
                .as("nothing yet")
                .isEmpty();
        assertRefused(() -> deciding.agree(proposal), "proposal.refusal.own");

        staff.become(SYSTEM);
        assertRefused(() -> deciding.takeBack(proposal), "proposal.refusal.other");
        deciding.agree(proposal);
        assertRefused(() -> deciding.decline(proposal, "晚了"), "proposal.refusal.decided");
        assertThat(accounts.actor(account).orElseThrow().permissions())
                .as("not before its holder has the code")
                .isEmpty();
        begin("rights-three");
        assertThat(accounts.actor(account).orElseThrow().permissions()).contains(Permission.GRANT_RIGHTS);

        staff.become("rights-three");
        var third = newcomerBy(SYSTEM, "R-4", "rights-four", "YX-HW", LocalDate.now(clock));
        staff.become("rights-three");
        var about = proposing.propose(new Grant("rights-four", Role.AUDITOR, "YX-HW", Capacity.MEMBER, true), "第二名审计员");
        staff.become(SECURITY);
        deciding.decline(about, "一名已经足够");
        assertThat(accounts.actor(third).orElseThrow().permissions()).isEmpty();
        withdrawing.withdraw(rights.standing(account).get(0).right().id());
    }

    @Test
    @Tag("S-43")
    @ActivateRequestContext
    void what_waits_too_long_runs_out_and_may_be_asked_for_again() throws Exception {
        newcomer("R-5", "rights-five", "YX-HW", LocalDate.now(clock));
        staff.become(SYSTEM);
        long waited = waitingAt("YX-HW").here();
        staff.become(SECURITY);
        var proposal = proposing.propose(
                new Grant("rights-five", Role.SYSTEM_ADMINISTRATOR, "YX-HW", Capacity.MEMBER, true), "代理");
        staff.become(SYSTEM);
        assertThat(waitingAt("YX-HW").here()).isEqualTo(waited + 1);
        assertThat(waitingAt("YX").below()).isGreaterThanOrEqualTo(1);
        transaction.begin();
        entities.createNativeQuery("UPDATE proposal SET waits_until = '2020-01-01' WHERE id = ?")
                .setParameter(1, proposal.value())
                .executeUpdate();
        transaction.commit();
        assertRefused(() -> deciding.agree(proposal), "proposal.refusal.late");
        staff.become(SECURITY);
        deciding.takeBack(proposing.propose(
                new Grant("rights-five", Role.SYSTEM_ADMINISTRATOR, "YX-HW", Capacity.MEMBER, true), "再次"));
    }

    @Test
    @Tag("S-43")
    @ActivateRequestContext
    void nobody_decides_about_what_is_about_them() {
        staff.become(SECURITY);
        var proposal = proposing.propose(
                new Grant(SYSTEM, Role.SYSTEM_ADMINISTRATOR, "YX-BGS", Capacity.DEPUTY, true), "按任职续任");
        staff.become(SYSTEM);
        assertRefused(() -> deciding.agree(proposal), "proposal.refusal.concerned");
        assertRefused(() -> deciding.decline(proposal, "不"), "proposal.refusal.concerned");
        staff.become(SECURITY);
        deciding.takeBack(proposal);
    }

    @Test
    @Tag("S-42")
    @ActivateRequestContext
    void whoever_knew_the_password_of_a_new_administrator_comes_in_no_more() throws Exception {
        var account = newcomer("R-19", "rights-nineteen", "YX-HW", LocalDate.now(clock));
        var drawn = resetting.reset(account);
        // The system administrator comes in as the other, sets a password and enrols a device.
        staff.become("rights-nineteen");
        changing.change(new Change(drawn, "Harvest kettle umbrella", "Harvest kettle umbrella"), 0);
        var device = enrolling.offer();
        enrolling.enrol(device, code(device), "", 0);
        long session = session(account);

        var right = agreed("rights-nineteen", Role.SECURITY_ADMINISTRATOR);
        staff.become(SYSTEM);
        assertThatThrownBy(() -> drawing.draw(right)).isInstanceOf(NotPermitted.class);
        staff.become("rights-nineteen");
        assertRefused(
                () -> beginning.begin(new Beginning("", BEGUN_WITH, BEGUN_WITH), session),
                "account.refusal.right.code");
        assertThat(accounts.actor(account).orElseThrow().permissions()).isEmpty();

        staff.become(SECURITY);
        var old = drawing.draw(right);
        var code = drawing.draw(right);
        staff.become("rights-nineteen");
        assertRefused(
                () -> beginning.begin(new Beginning(old, BEGUN_WITH, BEGUN_WITH), 0), "account.refusal.right.code");
        assertRefused(
                () -> beginning.begin(new Beginning(code, "short", "shorter"), 0),
                "account.refusal.password.short",
                "account.refusal.password.repeated");
        assertRefused(
                () -> beginning.begin(new Beginning(code, "Harvest kettle umbrella", "Harvest kettle umbrella"), 0),
                "account.refusal.password.used");
        beginning.begin(new Beginning(code.toLowerCase(Locale.ROOT), BEGUN_WITH, BEGUN_WITH), 0);
        assertThat(accounts.actor(account).orElseThrow().permissions()).contains(Permission.GRANT_RIGHTS);
        assertThat(sessions.recognise(session).orElseThrow().isOver()).isTrue();
        assertThat(factors.find(account)).as("the device").isEmpty();
        assertThat(signingIn.with(new NameAndPassword("rights-nineteen", "Harvest kettle umbrella"), "192.0.2.42"))
                .isEmpty();
        assertThat(signingIn.with(new NameAndPassword("rights-nineteen", BEGUN_WITH), "192.0.2.42"))
                .isPresent();

        staff.become(SYSTEM);
        assertRefused(() -> resetting.reset(account), "account.refusal.reset.administrator");
        assertRefused(() -> resettingFactor.reset(account), "account.refusal.reset.administrator");
        staff.become(SECURITY);
        assertRefused(() -> drawing.draw(right), "account.refusal.right.begun");
        withdrawing.withdraw(right);
        assertRefused(() -> drawing.draw(right), "account.refusal.right.gone");
    }

    @Test
    @Tag("S-96")
    @ActivateRequestContext
    void a_right_that_waits_for_its_code_is_begun_past_the_product_by_nobody() throws Exception {
        var account = newcomer("R-10", "rights-ten", "YX-HW", LocalDate.now(clock));
        var right = agreed("rights-ten", Role.AUDITOR);
        sql("UPDATE account_right SET begun_at = granted_at WHERE account_id = ?", account.value());
        assertThat(accounts.actor(account)).as("begun").isEmpty();
        sql("UPDATE account_right SET begun_at = NULL, needs_code = FALSE WHERE account_id = ?", account.value());
        assertThat(accounts.actor(account)).as("without a code").isEmpty();
        staff.become(SECURITY);
        sql(
                "UPDATE account_right SET needs_code = TRUE, role = 'SYSTEM_ADMINISTRATOR' WHERE account_id = ?",
                account.value());
        assertRefused(() -> drawing.draw(right), "account.refusal.right.gone");
        sql("UPDATE account_right SET role = 'AUDITOR' WHERE account_id = ?", account.value());
        assertThat(accounts.actor(account).orElseThrow().permissions()).isEmpty();
        withdrawing.withdraw(right);
    }

    @Test
    @Tag("S-42")
    @Tag("S-43")
    @ActivateRequestContext
    void what_the_rules_of_rights_refuse_is_told() {
        var second = newcomer("R-11", "rights-eleven", "YX-HW", LocalDate.now(clock));
        var right = agreed("rights-eleven", Role.SECURITY_ADMINISTRATOR);
        staff.become(SECURITY);
        assertRefused(
                () -> proposing.propose(
                        new Grant("rights-eleven", Role.SECURITY_ADMINISTRATOR, "YX-HW", Capacity.MEMBER, true), "再次"),
                "account.refusal.right.twice");
        newcomer("R-17", "rights-asleep", "YX-HW", LocalDate.now(clock));
        var asleep = agreed("rights-asleep", Role.AUDITOR);
        staff.become(SECURITY);
        assertRefused(() -> withdrawing.withdraw(standing("yanshouzheng")), "account.refusal.right.last");
        withdrawing.withdraw(asleep);
        begin("rights-eleven");
        newcomer("R-12", "rights-twelve", "YX-HW", LocalDate.now(clock));
        staff.become("rights-eleven");
        assertRefused(() -> drawing.draw(standing(SECURITY)), "account.refusal.right.begun");
        var asked =
                proposing.propose(new Grant("rights-twelve", Role.AUDITOR, "YX-HW", Capacity.MEMBER, true), "第二名审计员");
        staff.become(SECURITY);
        withdrawing.withdraw(right);
        staff.become(SYSTEM);
        assertRefused(() -> deciding.agree(asked), "account.refusal.right.asker");
        closing.close(second);
        staff.become(SECURITY);
        assertRefused(
                () -> granting.grant(new Grant("rights-eleven", Role.DRAFTER, "YX-HW", Capacity.MEMBER, false)),
                "account.refusal.right.closed");
    }

    @Test
    @Tag("S-43")
    @ActivateRequestContext
    void who_comes_back_with_another_account_does_not_release_what_they_wrote() {
        var first = newcomer("R-13", "rights-before", "YX-HW", LocalDate.now(clock));
        staff.become(SECURITY);
        granting.grant(new Grant("rights-before", Role.DRAFTER, "YX-HW", Capacity.MEMBER, true));
        staff.become("rights-before");
        var version = drafting.draft(Papers.of("归来费", "YX-HW"), null);
        submitting.submit(version, disclosures.find(version).orElseThrow().getLock());
        staff.become(SYSTEM);
        closing.close(first);
        adding.add(new NewAccount("rights-after", "R-13", PASSWORD));
        staff.become(SECURITY);
        granting.grant(new Grant("rights-after", Role.REVIEWER, "YX-HW", Capacity.MEMBER, true));
        staff.become("rights-after");
        assertRefused(
                () -> releasing.release(
                        version, disclosures.find(version).orElseThrow().getLock()),
                "disclosure.refusal.release.own");
    }

    @Test
    @Tag("S-42")
    @Tag("S-56")
    @ActivateRequestContext
    void the_first_administrators_are_three_people_with_one_account_each() throws Exception {
        var former = newcomer("R-14", "rights-former", "YX-HW", LocalDate.now(clock));
        transaction.begin();
        try {
            entities.createNativeQuery("UPDATE account_right SET withdrawn_at = '2020-01-01'"
                            + " WHERE role = 'SECURITY_ADMINISTRATOR' AND withdrawn_at IS NULL")
                    .executeUpdate();
            opening.openTrial(List.of(
                    first(Role.SYSTEM_ADMINISTRATOR, "R-14"),
                    first(Role.SECURITY_ADMINISTRATOR, "R-15"),
                    first(Role.AUDITOR, "R-16")));
            var person = persons.findByNumber("R-14").orElseThrow().id();
            assertThat(accounts.openFor(person))
                    .extracting(Account::getName)
                    .containsExactly("first-system-administrator");
            assertThat(accounts.find(former).orElseThrow().isOpen()).isFalse();
        } finally {
            transaction.rollback();
        }
        transaction.begin();
        try {
            entities.createNativeQuery("UPDATE account_right SET withdrawn_at = '2020-01-01'"
                            + " WHERE role = 'SECURITY_ADMINISTRATOR' AND withdrawn_at IS NULL")
                    .executeUpdate();
            assertRefused(
                    () -> opening.openTrial(List.of(
                            first(Role.SYSTEM_ADMINISTRATOR, "R-15"),
                            first(Role.SECURITY_ADMINISTRATOR, "R-15"),
                            first(Role.AUDITOR, "R-16"))),
                    "account.refusal.first.same",
                    "account.refusal.first.same");
        } finally {
            transaction.rollback();
        }
    }

    private static FirstAdministrator first(Role role, String number) {
        return new FirstAdministrator(
                role,
                number,
                "首任" + number,
                "first-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                BEGUN_WITH);
    }

    /** What the page of a cell tells of what waits for a second person. */
    private CellMatter waitingAt(String code) {
        return matters.of(code).stream()
                .filter(matter -> matter.labelKey().equals("grid.matter.proposals"))
                .findFirst()
                // Where nothing waits in the whole bureau, nothing is told.
                .orElse(new CellMatter(CellMatter.Side.OPEN, "", 0, 0));
    }

    @Test
    @Tag("S-42")
    @ActivateRequestContext
    void whoever_keeps_the_grid_brings_no_administrator_to_life_again() {
        var account =
                newcomer("R-7", "rights-seven", "YX-HW", LocalDate.now(clock).minusDays(30));
        staff.become(SECURITY);
        var proposal =
                proposing.propose(new Grant("rights-seven", Role.AUDITOR, "YX-HW", Capacity.MEMBER, true), "第二名审计员");
        staff.become(SYSTEM);
        deciding.agree(proposal);
        begin("rights-seven");
        staff.become(SYSTEM);
        assertThat(accounts.actor(account).orElseThrow().permissions()).containsExactly(Permission.READ_AUDIT);
        var post = cards.person("R-7").orElseThrow().posts().get(0);
        var later = new AssignmentEnd(post.id(), LocalDate.now(clock).plusDays(9), "试验");
        assertThat(ending.foresee(later).warnings())
                .as("what is recorded anew ends an administrator's right at once")
                .extracting(Foreseen.Warning::key)
                .containsExactly("account.dependants.administrator");
        var asked = new AssignmentEnd(post.id(), LocalDate.now(clock).minusDays(1), "试验");
        ending.end(asked, ending.foresee(asked).seen());
        assertThat(assigning
                        .foresee(new NewAssignment("R-7", "", "YX-HW", Capacity.MEMBER, "", LocalDate.now(clock), null))
                        .warnings())
                .as("nor does it begin again")
                .isEmpty();
        assigning.assign(new NewAssignment("R-7", "", "YX-HW", Capacity.MEMBER, "", LocalDate.now(clock), null));
        assertThat(accounts.actor(account).orElseThrow().permissions()).isEmpty();
        var lapsed = rights.standing(account).get(0).right().id();
        staff.become(SECURITY);
        withdrawing.withdraw(lapsed);
    }

    @Test
    @Tag("S-43")
    @ActivateRequestContext
    void nobody_has_two_open_accounts() {
        newcomer("R-8", "rights-eight", "YX-HW", LocalDate.now(clock));
        assertRefused(
                () -> adding.add(new NewAccount("rights-eight-two", "R-8", PASSWORD)),
                "account.refusal.person.account");
    }

    @Test
    @Tag("S-41")
    @Tag("M49")
    @ActivateRequestContext
    void what_somebody_from_outside_may_see_hangs_on_the_term_and_on_nothing_else() throws Exception {
        var today = LocalDate.now(clock);
        var account = outsider("rights-outside", "YX-HW", SupervisorLevel.TOWN, today.plusDays(20));
        staff.become(SECURITY);
        var term = new Grant("rights-outside", Role.EXTERNAL_SUPERVISOR, "YX-HW", null, SupervisorLevel.TOWN, false);
        var right = granting.grant(term);
        assertThat(accounts.actor(account).orElseThrow().permissions()).containsExactly(Permission.READ_GRID);
        var reach = reach(account, Permission.READ_GRID);
        assertThat(reach.has(cell("YX-HW"))).isTrue();
        assertThat(reach.has(cell("YX-HW-1"))).as("below").isTrue();
        assertThat(reach.has(cell("YX"))).as("above").isFalse();
        assertThat(reach.has(cell("YX-CG"))).as("elsewhere").isFalse();

        var asOf = new AsOf(today, clock.instant());
        staff.become("shenyanqing");
        assertThat(cards.cell("YX-HW", asOf).orElseThrow().alterations()).isNotEmpty();
        staff.become("rights-outside");
        assertThat(cards.cell("YX-HW", asOf).orElseThrow().staff()).isNotEmpty();
        assertThat(cards.cell("YX-HW", asOf).orElseThrow().alterations())
                .as("why, and by whom")
                .isEmpty();

        staff.become(SECURITY);
        withdrawing.withdraw(right);
        assertThat(accounts.actor(account).orElseThrow().permissions()).isEmpty();
        granting.grant(term);
        sql(
                "UPDATE account_right SET supervisor_level = 'COUNTY' WHERE withdrawn_at IS NULL AND account_id = ?",
                account.value());
        assertThat(accounts.actor(account))
                .as("another level, past the product")
                .isEmpty();
        sql(
                "UPDATE account_right SET supervisor_level = 'TOWN' WHERE withdrawn_at IS NULL AND account_id = ?",
                account.value());
        sql(
                "UPDATE account_right SET supervisor_level = NULL, capacity = 'HEAD' WHERE withdrawn_at IS NULL AND account_id = ?",
                account.value());
        assertThat(accounts.actor(account)).as("a post in place of the term").isEmpty();
        sql(
                "UPDATE account_right SET supervisor_level = 'TOWN', capacity = NULL WHERE withdrawn_at IS NULL AND account_id = ?",
                account.value());
        assertThat(accounts.actor(account).orElseThrow().permissions()).containsExactly(Permission.READ_GRID);

        staff.become(SYSTEM);
        var held = cards.person(
                        persons.find(accounts.find(account).orElseThrow().person())
                                .orElseThrow()
                                .getNumber())
                .orElseThrow()
                .ties()
                .get(0);
        var asked = new RelationEnd(held.key(), false, today.minusDays(1), "届中解聘");
        endingRelation.end(asked, endingRelation.foresee(asked).seen());
        assertThat(accounts.actor(account).orElseThrow().permissions()).isEmpty();
    }

    @Test
    @Tag("S-42")
    @Tag("M49")
    @ActivateRequestContext
    void nobody_from_outside_drafts_releases_or_administers_and_nobody_inside_comes_as_if_from_outside() {
        var until = LocalDate.now(clock).plusDays(20);
        var county = outsider("rights-county", "", SupervisorLevel.COUNTY, until);
        staff.become(SECURITY);
        for (var role : List.of(Role.DRAFTER, Role.REVIEWER, Role.LEADER)) {
            assertRefused(
                    () -> granting.grant(new Grant("rights-county", role, "YX", null, SupervisorLevel.COUNTY, false)),
                    "account.refusal.right.outside");
        }
        for (var role : List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR)) {
            assertRefused(
                    () -> proposing.propose(
                            new Grant("rights-county", role, "YX", null, SupervisorLevel.COUNTY, true), "试验"),
                    "account.refusal.right.outside");
        }
        assertRefused(
                () -> granting.grant(
                        new Grant("rights-county", Role.EXTERNAL_SUPERVISOR, "YX", Capacity.HEAD, null, false)),
                "account.refusal.right.outside",
                "account.refusal.right.post");
        assertRefused(
                () -> granting.grant(
                        new Grant("rights-county", Role.EXTERNAL_SUPERVISOR, "YX", null, SupervisorLevel.COUNTY, true)),
                "account.refusal.right.outside.whole");
        assertRefused(
                () -> granting.grant(new Grant(
                        "rights-county", Role.EXTERNAL_SUPERVISOR, "YX", Capacity.HEAD, SupervisorLevel.COUNTY, false)),
                "account.refusal.right.post");
        assertRefused(
                () -> granting.grant(
                        new Grant("chenmin", Role.EXTERNAL_SUPERVISOR, "YX-BGS-01", Capacity.HEAD, null, false)),
                "account.refusal.right.outside");
        granting.grant(new Grant("rights-county", Role.EXTERNAL_SUPERVISOR, "YX", null, SupervisorLevel.COUNTY, false));
        var reach = reach(county, Permission.READ_GRID);
        assertThat(reach.has(cell("YX-CG-1-01"))).as("all cells").isTrue();
        assertThat(reach.whole()).as("what belongs to no cell").isFalse();

        var town = outsider("rights-town", "", SupervisorLevel.TOWN, until);
        staff.become(SECURITY);
        granting.grant(new Grant("rights-town", Role.EXTERNAL_SUPERVISOR, "YX", null, SupervisorLevel.TOWN, false));
        assertThat(reach(town, Permission.READ_GRID).cells())
                .as("a town's supervisor over the leadership: nothing below")
                .containsExactly(cell("YX"));
    }

    @Test
    @Tag("S-42")
    @ActivateRequestContext
    void the_post_of_the_last_auditor_does_not_end() throws Exception {
        newcomer("R-9", "rights-nine", "YX-HW", LocalDate.now(clock).minusDays(30));
        agreed("rights-nine", Role.AUDITOR);
        begin("rights-nine");
        staff.become(SYSTEM);
        var post = cards.person("R-9").orElseThrow().posts().get(0);
        var yesterday = LocalDate.now(clock).minusDays(1);
        var end = new AssignmentEnd(post.id(), yesterday, "试验");
        assertThat(ending.foresee(end)).as("while there is another").isNotNull();

        var first = rights.standing(
                        accounts.findByName("yanshouzheng").orElseThrow().id())
                .get(0)
                .right();
        var kept = entities.createNativeQuery("SELECT row_hash FROM account_right WHERE id = ?1")
                .setParameter(1, first.id().value())
                .getSingleResult();
        staff.become(SECURITY);
        withdrawing.withdraw(first.id());
        try {
            staff.become(SYSTEM);
            assertRefused(() -> ending.foresee(end), "account.refusal.last.post");
            assertRefused(() -> ending.end(end, alterationsSeen()), "account.refusal.last.post");
            assertRefused(
                    () -> transferring.foresee(
                            new Transfer(post.id(), "YX-LT", Capacity.MEMBER, "", LocalDate.now(clock), "试验")),
                    "account.refusal.last.post");
            assertRefused(
                    () -> correcting.foresee(new TrueDays(post.id(), false, yesterday, null, "试验")),
                    "account.refusal.last.post");
            assertRefused(
                    () -> correcting.foresee(new TrueDays(post.id(), true, null, null, "试验")),
                    "account.refusal.last.post");
            assertThat(accounts.actor(accounts.findByName("rights-nine")
                                    .orElseThrow()
                                    .id())
                            .orElseThrow()
                            .permissions())
                    .containsExactly(Permission.READ_AUDIT);
        } finally {
            transaction.begin();
            entities.createNativeQuery(
                            "UPDATE account_right SET withdrawn_at = NULL, withdrawn_by = NULL, row_hash = ?1 WHERE id = ?2")
                    .setParameter(1, kept)
                    .setParameter(2, first.id().value())
                    .executeUpdate();
            transaction.commit();
            entities.clear();
        }
        staff.become(SYSTEM);
        ending.end(end, ending.foresee(end).seen());
        staff.become(SECURITY);
        withdrawing.withdraw(
                rights.standing(accounts.findByName("rights-nine").orElseThrow().id())
                        .get(0)
                        .right()
                        .id());
    }

    private long alterationsSeen() {
        return entities.createQuery("select m.alteration from GridMark m", Long.class)
                .getSingleResult();
    }

    @Test
    @Tag("S-96")
    @ActivateRequestContext
    void a_right_that_was_written_past_the_product_opens_nothing() throws Exception {
        var account = newcomer("R-6", "rights-six", "YX-HW", LocalDate.now(clock));
        staff.become(SECURITY);
        granting.grant(new Grant("rights-six", Role.DRAFTER, "YX-HW", Capacity.MEMBER, false));
        assertThat(accounts.actor(account)).isPresent();

        sql("UPDATE account_right SET role = 'REVIEWER' WHERE account_id = ?", account.value());
        assertThat(accounts.actor(account)).as("another role").isEmpty();
        sql("UPDATE account_right SET role = 'DRAFTER' WHERE account_id = ?", account.value());
        assertThat(accounts.actor(account)).as("as it was").isPresent();
        sql("UPDATE account_right SET whole_bureau = TRUE WHERE account_id = ?", account.value());
        assertThat(accounts.actor(account)).as("over the whole bureau").isEmpty();
        sql("UPDATE account_right SET whole_bureau = FALSE WHERE account_id = ?", account.value());
        sql(
                "INSERT INTO account_right (account_id, person_id, role, cell_id, capacity, whole_bureau, granted_at, row_hash)"
                        + " SELECT account_id, person_id, 'SYSTEM_ADMINISTRATOR', cell_id, capacity, TRUE, granted_at, row_hash"
                        + " FROM account_right WHERE account_id = ?",
                account.value());
        assertThat(accounts.actor(account)).as("a copied row").isEmpty();
        sql("DELETE FROM account_right WHERE role = 'SYSTEM_ADMINISTRATOR' AND account_id = ?", account.value());
        assertThat(accounts.actor(account).map(Actor::permissions)).isPresent();
    }

    /** Two people make somebody an administrator, who has not begun. */
    private RightId agreed(String name, Role role) {
        staff.become(SECURITY);
        var proposal = proposing.propose(new Grant(name, role, "YX-HW", Capacity.MEMBER, true), "试验");
        staff.become(SYSTEM);
        deciding.agree(proposal);
        return standing(name);
    }

    /** The one who asked hands over the code, and its holder begins. */
    private void begin(String name) {
        staff.become(SECURITY);
        var code = drawing.draw(standing(name));
        staff.become(name);
        beginning.begin(new Beginning(code, BEGUN_WITH, BEGUN_WITH), 0);
    }

    private RightId standing(String name) {
        return rights.standing(accounts.findByName(name).orElseThrow().id())
                .get(0)
                .right()
                .id();
    }

    private long session(AccountId account) {
        return sessions.begin(
                account,
                SessionBegin.PASSWORD,
                "",
                accounts.find(account).orElseThrow().passwordSetAt());
    }

    private String code(Offer offer) throws GeneralSecurityException {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(offer.key(), "HmacSHA1"), clock.instant());
    }

    private void sql(String text, long account) throws Exception {
        transaction.begin();
        entities.createNativeQuery(text).setParameter(1, account).executeUpdate();
        transaction.commit();
        entities.clear();
    }

    private AccountId newcomer(String number, String name, String cell, LocalDate from) {
        return newcomerBy(SYSTEM, number, name, cell, from);
    }

    private AccountId outsider(String account, String unit, SupervisorLevel level, LocalDate until) {
        staff.become(SYSTEM);
        var number = appointing.appoint(new NewSupervisor(
                "",
                "外聘" + account,
                unit,
                new Origin(level, "试验镇商会", "", ""),
                LocalDate.now(clock).minusDays(30),
                until));
        return adding.addTrial(new NewAccount(account, number, PASSWORD));
    }

    private AccountId newcomerBy(String administrator, String number, String name, String cell, LocalDate from) {
        staff.become(administrator);
        assigning.assign(new NewAssignment(number, "试权" + number, cell, Capacity.MEMBER, "", from, null));
        return adding.addTrial(new NewAccount(name, number, PASSWORD));
    }

    private Reach reach(AccountId account, Permission permission) {
        return accounts.actor(account).orElseThrow().reach(permission);
    }

    private List<Permission> permissions(String account) {
        return accounts.findByName(account).flatMap(found -> accounts.actor(found.id())).stream()
                .flatMap(actor -> actor.permissions().stream())
                .toList();
    }

    private CellId cell(String code) {
        return Optional.of(cells.findByCode(code).orElseThrow().id()).orElseThrow();
    }
}
