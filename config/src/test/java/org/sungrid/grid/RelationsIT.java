package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.AddingCell.NewCell;
import org.sungrid.grid.AdmittingMember.NewMember;
import org.sungrid.grid.AppointingSupervisor.NewSupervisor;
import org.sungrid.grid.AssigningPerson.NewAssignment;
import org.sungrid.grid.Body.BodyWords;
import org.sungrid.grid.ChangingBody.BodyChange;
import org.sungrid.grid.ClosingCell.CellClosing;
import org.sungrid.grid.DissolvingBody.BodyEnd;
import org.sungrid.grid.EndingAssignment.AssignmentEnd;
import org.sungrid.grid.EndingRelation.RelationEnd;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.grid.Foreseen.Line;
import org.sungrid.grid.Foreseen.Turn;
import org.sungrid.grid.FoundingBody.NewBody;
import org.sungrid.grid.GridCards.Post;
import org.sungrid.grid.NamingLiaison.NewLiaison;
import org.sungrid.grid.PuttingUnderOversight.NewOversight;
import org.sungrid.grid.RelationCards.Tie;
import org.sungrid.grid.RelationSheet.LiaisonLine;
import org.sungrid.grid.RelationSheet.SupervisorLine;
import org.sungrid.grid.RelationSheet.TermState;
import org.sungrid.grid.RenewingSupervisor.Renewal;
import org.sungrid.grid.TransferringPerson.Transfer;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonNumber;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.NotPermitted;
import org.sungrid.proposal.DecidingProposal;
import org.sungrid.refusal.Conflict;
import org.sungrid.time.Span;

/** Oversight and pairing, bodies, supervisors from outside and liaison officers, in both times. */
@ArquillianTest
class RelationsIT {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MID_MAY = LocalDate.of(2026, 5, 16);

    private static int made;

    @Inject
    ProposingUnmasking proposingUnmasking;

    @Inject
    UnmaskingPhone unmasking;

    @Inject
    DecidingProposal deciding;

    @Inject
    AddingCell adding;

    @Inject
    AssigningPerson assigning;

    @Inject
    TransferringPerson transferring;

    @Inject
    EndingAssignment endingAssignment;

    @Inject
    ClosingCell closing;

    @Inject
    PuttingUnderOversight putting;

    @Inject
    EndingRelation ending;

    @Inject
    FoundingBody founding;

    @Inject
    ChangingBody changing;

    @Inject
    DissolvingBody dissolving;

    @Inject
    AdmittingMember admitting;

    @Inject
    AppointingSupervisor appointing;

    @Inject
    RenewingSupervisor renewing;

    @Inject
    NamingLiaison naming;

    @Inject
    Oversights oversights;

    @Inject
    GridCards cards;

    @Inject
    RelationCards relationCards;

    @Inject
    RelationSheet sheet;

    @Inject
    GridWork work;

    @Inject
    MatterSheet matters;

    @Inject
    Cells cells;

    @Inject
    Persons persons;

    @Inject
    Audit audit;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(RelationsIT.class, Staff.class);
    }

    @BeforeEach
    @ActivateRequestContext
    void count() {
        made++;
    }

    @Test
    @Tag("M26")
    @ActivateRequestContext
    void who_oversees_what_is_right_on_each_day_around_a_transfer_and_shown_before_it() {
        var leader = leader("1");
        var unit = unit("A");
        put(leader, unit, OversightKind.OVERSIGHT, MARCH);
        put(leader, unit("B"), OversightKind.PAIRING, MARCH);

        var transfer = new Transfer(post(leader).id(), unit("C"), Capacity.HEAD, "所长", MID_MAY, "云市监任〔2026〕6号");
        var foreseen = transferring.foresee(transfer);
        assertThat(foreseen.turns()).extracting(Turn::code).containsExactly(leader, leader);
        assertThat(foreseen.turns().get(1).after())
                .extracting(Line::last)
                .containsExactly(MID_MAY.minusDays(1), MID_MAY.minusDays(1));
        transferring.transfer(transfer, foreseen.seen());

        assertThat(overseen(leader, MARCH.minusDays(1))).isEmpty();
        assertThat(overseen(leader, MARCH)).hasSize(2).contains(id(unit));
        assertThat(overseen(leader, MID_MAY.minusDays(1))).hasSize(2);
        assertThat(overseen(leader, MID_MAY)).isEmpty();
        assertThat(oversights.overseeing(id(unit), MID_MAY.minusDays(1)))
                .extracting(Oversight::person)
                .containsExactly(persons.findByNumber(leader).orElseThrow().id());
        assertThat(ties(unit, new AsOf(MID_MAY.minusDays(1), clock.instant()))).containsExactly(leader);
        assertThat(ties(unit, new AsOf(MID_MAY, clock.instant()))).isEmpty();
        assertThat(cards.cell(unit, today()).orElseThrow().alterations())
                .extracting(Alteration::getAct)
                .containsExactly("TransferringPerson", "PuttingUnderOversight", "AddingCell");
    }

    @Test
    @Tag("M26")
    @ActivateRequestContext
    void a_backdated_correction_alters_what_is_known_now_and_not_what_was_known_then() {
        var leader = leader("2");
        var unit = unit("D");
        put(leader, unit, OversightKind.OVERSIGHT, MARCH);
        var known = clock.instant();
        var end = new RelationEnd(tie(leader, known).key(), false, LocalDate.of(2026, 4, 30), "原记录有误");
        var foreseen = ending.foresee(end);
        assertThat(foreseen.backdated()).isTrue();
        ending.end(end, foreseen.seen());

        assertThat(overseen(leader, LocalDate.of(2026, 4, 30))).containsExactly(id(unit));
        assertThat(overseen(leader, MID_MAY)).isEmpty();
        assertThat(ties(unit, new AsOf(MID_MAY, known))).containsExactly(leader);
        assertThat(ties(unit, new AsOf(MID_MAY, clock.instant()))).isEmpty();
        assertThat(cards.person(leader, new AsOf(MID_MAY, known)).orElseThrow().ties())
                .extracting(Tie::days)
                .containsExactly(Span.from(MARCH));
        assertThat(cards.person(leader).orElseThrow().ties())
                .extracting(Tie::days)
                .containsExactly(new Span(MARCH, LocalDate.of(2026, 4, 30)));
        Staff.assertRefused(() -> ending.foresee(end), "grid.refusal.relation.gone");
    }

    @Test
    @Tag("M26")
    @ActivateRequestContext
    void what_never_was_is_taken_back_whole_and_stays_to_be_asked_for() {
        var leader = leader("8");
        var unit = unit("Q");
        put(leader, unit, OversightKind.OVERSIGHT, MARCH);
        var known = clock.instant();
        var never = new RelationEnd(tie(leader, known).key(), true, null, "误录");
        var foreseen = ending.foresee(never);
        assertThat(foreseen.firstDay()).isEqualTo(MARCH);
        ending.end(never, foreseen.seen());

        assertThat(overseen(leader, MID_MAY)).isEmpty();
        assertThat(cards.person(leader).orElseThrow().ties()).isEmpty();
        assertThat(ties(unit, new AsOf(MID_MAY, known))).containsExactly(leader);
        Staff.assertRefused(() -> ending.foresee(never), "grid.refusal.relation.gone");
    }

    @Test
    @Tag("M26")
    @ActivateRequestContext
    void a_post_is_shown_as_it_was_known_on_the_persons_page() {
        var leader = leader("3");
        var known = clock.instant();
        var end = new AssignmentEnd(post(leader).id(), MID_MAY, "");
        endingAssignment.end(end, endingAssignment.foresee(end).seen());
        assertThat(cards.person(leader, new AsOf(MARCH, known)).orElseThrow().posts())
                .extracting(Post::days)
                .containsExactly(Span.from(MARCH));
        assertThat(cards.person(leader).orElseThrow().posts())
                .extracting(Post::days)
                .containsExactly(new Span(MARCH, MID_MAY));
        assertThat(cards.person(leader, new AsOf(MARCH, known.minusSeconds(86_400)))
                        .orElseThrow()
                        .posts())
                .isEmpty();
    }

    @Test
    @Tag("M26")
    @ActivateRequestContext
    void what_stands_to_a_unit_ends_with_it() {
        var leader = leader("4");
        var unit = unit("E");
        put(leader, unit, OversightKind.PAIRING, MARCH);
        name(leader, unit, "气瓶充装");
        var supervisor = appoint("王监督", unit, MARCH, MARCH.plusYears(2));
        var close = new CellClosing(unit, MID_MAY, "撤并");
        var foreseen = closing.foresee(close);
        assertThat(foreseen.turns()).extracting(Turn::code).containsExactlyInAnyOrder(unit, leader, supervisor);
        closing.close(close, foreseen.seen());

        assertThat(overseen(leader, MID_MAY)).containsExactly(id(unit));
        assertThat(overseen(leader, MID_MAY.plusDays(1))).isEmpty();
        assertThat(cards.person(leader).orElseThrow().ties())
                .extracting(tie -> tie.days().last())
                .containsOnly(MID_MAY)
                .hasSize(2);
        assertThat(cards.person(supervisor).orElseThrow().ties())
                .extracting(tie -> tie.days().last())
                .containsExactly(MID_MAY);
        Staff.assertRefused(
                () -> putting.foresee(oversight(leader, unit, OversightKind.PAIRING, MID_MAY)),
                "grid.refusal.relation.cell",
                "grid.refusal.relation.already");
    }

    @Test
    @Tag("M26")
    @ActivateRequestContext
    void oversight_without_ground_is_refused_beside_its_field() {
        var leader = leader("5");
        var unit = unit("F");
        assign("6", unit, Capacity.HEAD);
        Staff.assertRefused(
                () -> putting.foresee(oversight(number("6"), unit, OversightKind.OVERSIGHT, MARCH)),
                "grid.refusal.oversight.post");
        Staff.assertRefused(
                () -> putting.foresee(oversight(leader, unit, OversightKind.OVERSIGHT, MARCH.minusDays(1))),
                "grid.refusal.relation.cell",
                "grid.refusal.oversight.post");
        Staff.assertRefused(
                () -> putting.foresee(oversight(leader, "YX", OversightKind.OVERSIGHT, MARCH)),
                "grid.refusal.oversight.leadership");
        Staff.assertRefused(
                () -> putting.foresee(new NewOversight("nobody", "NOWHERE", null, MID_MAY, MID_MAY.minusDays(1), "")),
                "grid.refusal.until",
                "grid.refusal.person.unknown",
                "grid.refusal.cell.unknown",
                "grid.refusal.oversight.kind");
        put(leader, unit, OversightKind.OVERSIGHT, MARCH);
        Staff.assertRefused(
                () -> putting.foresee(oversight(leader, unit, OversightKind.OVERSIGHT, MID_MAY)),
                "grid.refusal.relation.already");
        put(leader, unit, OversightKind.PAIRING, MARCH);
        assertThat(overseen(leader, MARCH)).containsExactly(id(unit));
    }

    @Test
    @Tag("M26")
    @ActivateRequestContext
    void what_was_altered_since_it_was_shown_is_shown_again() {
        var asked = oversight(leader("7"), unit("G"), OversightKind.OVERSIGHT, MARCH);
        var seen = putting.foresee(asked).seen();
        unit("H");
        assertThatThrownBy(() -> putting.put(asked, seen)).isInstanceOf(Conflict.class);
        putting.put(asked, putting.foresee(asked).seen());
        var leader = persons.findByNumber(asked.leader()).orElseThrow().id();
        assertThat(audit.about(Person.SUBJECT, leader.value(), 1))
                .extracting(AuditRow::act)
                .containsExactly("PuttingUnderOversight");
    }

    @Test
    @Tag("M56")
    @ActivateRequestContext
    void a_body_and_its_members_are_right_on_each_day() {
        var code = body("A");
        var unit = unit("I");
        assign("8", unit, Capacity.MEMBER);
        assign("9", unit, Capacity.DEPUTY);
        admit(code, number("9"), BodyRole.MEMBER, MARCH, null);
        admit(code, number("8"), BodyRole.CHAIR, MARCH, MID_MAY);
        assertThat(members(code, MID_MAY)).containsExactly(number("8"), number("9"));
        assertThat(members(code, MID_MAY.plusDays(1))).containsExactly(number("9"));
        Staff.assertRefused(
                () -> admit(code, number("8"), BodyRole.MEMBER, MID_MAY, null), "grid.refusal.relation.already");
        Staff.assertRefused(
                () -> admit(code, number("8"), BodyRole.MEMBER, MARCH.minusDays(9), MARCH.minusDays(8)),
                "grid.refusal.relation.cell",
                "grid.refusal.relation.post");

        var words = card(code, MARCH).body().words();
        var change =
                new BodyChange(code, words, new BodyWords("改名后的小组", "", words.kind(), words.purpose()), MID_MAY, "");
        changing.change(change, changing.foresee(change).seen());
        assertThat(card(code, MID_MAY.minusDays(1)).called()).isEqualTo(words.name());
        assertThat(card(code, MID_MAY).called()).isEqualTo("改名后的小组");
        Staff.assertRefused(() -> changing.foresee(change), "grid.refusal.nothing");

        var last = LocalDate.of(2026, 6, 30);
        var dissolve = new BodyEnd(code, last, "");
        var foreseen = dissolving.foresee(dissolve);
        assertThat(foreseen.turns()).extracting(Turn::code).containsExactly(code, number("9"));
        dissolving.dissolve(dissolve, foreseen.seen());
        assertThat(members(code, last)).containsExactly(number("9"));
        assertThat(members(code, last.plusDays(1))).isEmpty();
        assertThat(card(code, last.plusDays(1)).body()).isNull();
        Staff.assertRefused(() -> dissolving.foresee(dissolve), "grid.refusal.closed");
        assertThat(card(code, last).alterations())
                .extracting(Alteration::getAct)
                .containsExactly(
                        "DissolvingBody", "ChangingBody", "AdmittingMember", "AdmittingMember", "FoundingBody");
    }

    @Test
    @Tag("M56")
    @ActivateRequestContext
    void what_is_no_body_is_refused() {
        var code = body("B");
        var words = new BodyWords("小组", "", BodyKind.MEETING, "");
        Staff.assertRefused(() -> founding.found(new NewBody(code, words, MARCH)), "grid.refusal.code.taken");
        Staff.assertRefused(
                () -> founding.found(new NewBody("小组", new BodyWords(" ", "", null, "x".repeat(501)), null)),
                "grid.refusal.code",
                "grid.refusal.name",
                "grid.refusal.body.kind",
                "grid.refusal.long",
                "grid.refusal.from");
        Staff.assertRefused(
                () -> admit(code, "nobody", null, MARCH, null),
                "grid.refusal.person.unknown",
                "grid.refusal.body.role");
    }

    @Test
    @Tag("M49")
    @ActivateRequestContext
    void a_supervisor_from_outside_gets_a_number_and_a_term_that_is_renewed_and_ends() {
        var unit = unit("J");
        var number = appoint("赵监督", unit, MARCH, MID_MAY);
        assertThat(number).matches("S-[0-9]{4}");
        assertThat(appoint("钱监督", "", MARCH, MID_MAY)).isGreaterThan(number);
        Staff.assertRefused(() -> assignNumber("S-9999", unit), "grid.refusal.number.outside");
        Staff.assertRefused(
                () -> appointing.appoint(
                        new NewSupervisor("", "", "NOWHERE", new Origin(null, "", "", "1".repeat(61)), MARCH, null)),
                "grid.refusal.supervisor.name",
                "grid.refusal.cell.unknown",
                "grid.refusal.supervisor.level",
                "grid.refusal.supervisor.organisation",
                "grid.refusal.long",
                "grid.refusal.supervisor.until");
        Staff.assertRefused(
                () -> appointing.appoint(new NewSupervisor(number, "", unit, origin(), MID_MAY, MID_MAY.plusDays(9))),
                "grid.refusal.relation.already");
        Staff.assertRefused(
                () -> appointing.appoint(new NewSupervisor("1102", "", unit, origin(), MARCH, MID_MAY)),
                "grid.refusal.supervisor.unknown");

        Staff.assertRefused(() -> appoint("赵监督", unit, MID_MAY, MID_MAY), "grid.refusal.supervisor.same");

        var renewal = new Renewal(tie(number, clock.instant()).key(), origin(), null, MID_MAY.plusYears(2), "");
        renewing.renew(renewal, renewing.foresee(renewal).seen());
        assertThat(cards.person(number).orElseThrow().ties())
                .extracting(Tie::days)
                .containsExactly(new Span(MARCH, MID_MAY), new Span(MID_MAY.plusDays(1), MID_MAY.plusYears(2)));
        assertThat(cards.person(number).orElseThrow().ties())
                .extracting(Tie::phone)
                .containsOnly("000****23");

        // What rests on the term ends with it.
        var body = body("C");
        admit(body, number, BodyRole.MEMBER, MARCH, MID_MAY.plusYears(2));
        var term = cards.person(number).orElseThrow().ties().stream()
                .filter(tie -> tie.days().first().equals(MID_MAY.plusDays(1)))
                .findFirst()
                .orElseThrow();
        var end = new RelationEnd(term.key(), false, LocalDate.of(2026, 6, 30), "本人申请");
        ending.end(end, ending.foresee(end).seen());
        assertThat(members(body, LocalDate.of(2026, 6, 30))).containsExactly(number);
        assertThat(members(body, LocalDate.of(2026, 7, 1))).isEmpty();
    }

    @Test
    @Tag("S-43")
    @Tag("S-92")
    @ActivateRequestContext
    void a_telephone_is_seen_in_full_by_whoever_asked_once_a_second_person_agreed() {
        var number = new PersonNumber(
                appoint("电话监督", unit("P"), MARCH, LocalDate.now(clock).plusDays(90)));
        Staff.assertRefused(() -> unmasking.read(number), "grid.refusal.phone.not-granted");
        Staff.assertRefused(
                () -> proposingUnmasking.propose(new PersonNumber("1102"), "联系"), "grid.refusal.phone.none");
        Staff.assertRefused(() -> proposingUnmasking.propose(number, ""), "proposal.refusal.reason");
        var asked = proposingUnmasking.propose(number, "核对来访时间");
        Staff.assertRefused(() -> deciding.agree(asked), "proposal.refusal.own");
        Staff.assertRefused(() -> unmasking.read(number), "grid.refusal.phone.not-granted");
        staff.become("yuxiangyang");
        deciding.agree(asked);
        assertThatThrownBy(() -> unmasking.read(number)).isInstanceOf(NotPermitted.class);
        staff.become("luochunxiao");
        assertThat(unmasking.read(number)).containsExactly("0000-1368123");
        Staff.assertRefused(() -> proposingUnmasking.propose(number, "再次"), "grid.refusal.phone.granted");
    }

    @Test
    @Tag("M49")
    @ActivateRequestContext
    void the_list_of_supervisors_marks_what_ended_and_what_ends_soon_and_masks_telephones() {
        var unit = unit("K");
        var today = LocalDate.now(clock);
        var ended = appoint("届满", unit, MARCH, MARCH.plusDays(1));
        var soon = appoint("将满", unit, MARCH, today.plusDays(60));
        var running = appoint("在聘", unit, MARCH, today.plusDays(61));
        var coming = appoint("将聘", unit, today.plusDays(1), today.plusDays(90));
        var lines = walked(sheet::supervisors, SupervisorLine::place);
        assertThat(lines)
                .filteredOn(line -> List.of(ended, soon, running, coming).contains(line.number()))
                .extracting(SupervisorLine::state)
                .containsExactly(TermState.ENDED, TermState.ENDS_SOON, TermState.RUNNING, TermState.TO_COME);
        assertThat(lines)
                .filteredOn(line -> line.number().equals(soon))
                .extracting(SupervisorLine::phone)
                .containsExactly("000****23");
    }

    @Test
    @Tag("P14")
    @ActivateRequestContext
    void the_lists_are_turned_with_no_line_twice_and_none_left_out() {
        var unit = unit("L");
        assign("10", unit, Capacity.MEMBER);
        var supervisors = new ArrayList<String>();
        var trades = new ArrayList<String>();
        var bodies = new ArrayList<String>();
        for (int i = 0; i < 32; i++) {
            supervisors.add(appoint("监督" + i, unit, MARCH, MID_MAY));
            trades.add("行业" + made + "-" + i);
            name(number("10"), unit, trades.get(i));
            bodies.add(body("L" + i));
        }
        assertThat(walked(sheet::supervisors, SupervisorLine::place))
                .extracting(SupervisorLine::number)
                .containsAll(supervisors);
        assertThat(walked(place -> sheet.liaisons("", today(), place), LiaisonLine::place))
                .extracting(LiaisonLine::trade)
                .isSorted()
                .containsAll(trades);
        assertThat(walked(place -> sheet.bodies(today(), place), RelationSheet.BodyLine::place))
                .extracting(line -> line.body().getCode())
                .isSorted()
                .containsAll(bodies);
    }

    @Test
    @Tag("M28")
    @ActivateRequestContext
    void a_liaison_officer_has_a_trade_and_goes_with_the_last_post() {
        var unit = unit("M");
        assign("11", unit, Capacity.MEMBER);
        name(number("11"), unit, "试验行业" + made);
        assertThat(sheet.trades(new AsOf(MARCH, clock.instant()))).contains("试验行业" + made);
        assertThat(sheet.liaisons("试验行业" + made, new AsOf(MARCH, clock.instant()), Place.BEGINNING)
                        .lines())
                .extracting(LiaisonLine::number)
                .containsExactly(number("11"));
        Staff.assertRefused(
                () -> naming.foresee(new NewLiaison(number("11"), unit, " ", MARCH, null, "")),
                "grid.refusal.liaison.trade");
        Staff.assertRefused(
                () -> naming.foresee(new NewLiaison(number("11"), unit, "试验行业" + made, MID_MAY, null, "")),
                "grid.refusal.relation.already");
        var end = new AssignmentEnd(post(number("11")).id(), MID_MAY, "");
        endingAssignment.end(end, endingAssignment.foresee(end).seen());
        assertThat(cards.person(number("11")).orElseThrow().ties())
                .extracting(Tie::days)
                .containsExactly(new Span(MARCH, MID_MAY));
    }

    @Test
    @Tag("M28")
    @Tag("M49")
    @Tag("M56")
    @ActivateRequestContext
    void terms_that_end_or_ended_are_to_be_mended_until_somebody_follows() {
        var unit = unit("W");
        var today = LocalDate.now(clock);
        assign("31", unit, Capacity.MEMBER);
        var supervisor = appoint("届满监督", unit, MARCH, today.plusDays(20));
        var former = appoint("期满监督", unit, MARCH, today.minusDays(3));
        var body = body("W");
        admit(body, number("31"), BodyRole.MEMBER, MARCH, today.plusDays(60));
        admit(body, supervisor, BodyRole.MEMBER, MARCH, today.plusDays(20));
        name(number("31"), unit, "到期行业" + made);
        assertThat(toMend("supervisor-ending", unit)).containsExactly(supervisor + " " + unit);
        assertThat(toMend("supervisor-ended", unit)).containsExactly(former + " " + unit);
        assertThat(toMend("member-ending", unit)).containsExactly(number("31") + " " + body);
        assertThat(toMend("liaison-ended", unit)).isEmpty();
        assertThat(matters.of(unit).stream()
                        .filter(matter -> matter.labelKey().equals("grid.work.supervisor-ending"))
                        .map(CellMatter::here))
                .containsExactly(1L);

        var term = cards.person(supervisor).orElseThrow().ties().stream()
                .map(Tie::key)
                .filter(key -> key.kind() == RelationKind.SUPERVISOR)
                .findFirst()
                .orElseThrow();
        var renewal = new Renewal(term, origin(), null, today.plusYears(1), "");
        renewing.renew(renewal, renewing.foresee(renewal).seen());
        assertThat(toMend("supervisor-ending", unit)).isEmpty();
        admit(body, number("31"), BodyRole.MEMBER, today.plusDays(61), today.plusYears(1));
        assertThat(toMend("member-ending", unit)).isEmpty();

        var end = new AssignmentEnd(post(number("31")).id(), today.minusDays(1), "");
        endingAssignment.end(end, endingAssignment.foresee(end).seen());
        assertThat(toMend("liaison-ended", unit)).containsExactly(number("31") + " " + unit);
        assign("32", unit, Capacity.MEMBER);
        name(number("32"), unit, "到期行业" + made);
        assertThat(toMend("liaison-ended", unit)).isEmpty();
    }

    /** The numbers of a kind at a unit, each with where something is done about it. */
    private List<String> toMend(String kind, String unit) {
        return work.lines(work.kind(kind).orElseThrow(), new CellFilter(unit, false), Place.BEGINNING).lines().stream()
                .map(line -> line.number() + " " + line.where())
                .toList();
    }

    @Test
    @Tag("M32")
    @ActivateRequestContext
    void part_time_inspectors_stand_in_the_grid_and_the_team_is_a_body() {
        var unit = unit("N");
        assign("12", unit, Capacity.INSPECTOR);
        assertThat(cards.cell(unit, new AsOf(MARCH, clock.instant()))
                        .orElseThrow()
                        .staff())
                .extracting(GridCards.Member::capacity)
                .containsExactly(Capacity.INSPECTOR);
        staff.become("luochunxiao");
        var team = relationCards.body("YX-DCD", today()).orElseThrow();
        assertThat(team.body().getKind()).isEqualTo(BodyKind.TEAM);
        assertThat(team.members()).extracting(Tie::number).contains("1310");
    }

    @Test
    @Tag("M26")
    @ActivateRequestContext
    void the_demo_says_who_oversees_what_before_and_after_its_own_transfer() {
        staff.become("luochunxiao");
        var special = id("YX-ZT");
        assertThat(oversights.overseeing(special, LocalDate.of(2025, 6, 30)))
                .extracting(one -> persons.find(one.person()).orElseThrow().getNumber())
                .containsExactly("1006");
        assertThat(oversights.overseeing(special, LocalDate.of(2025, 7, 1)))
                .extracting(one -> persons.find(one.person()).orElseThrow().getNumber())
                .containsExactly("1003");
    }

    @Test
    @Tag("S-41")
    @ActivateRequestContext
    void only_an_administrator_reads_and_alters_relations() {
        staff.become("xuzhibai");
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> putting.foresee(null),
                () -> putting.put(null, 0),
                () -> ending.foresee(null),
                () -> ending.end(null, 0),
                () -> founding.found(null),
                () -> changing.foresee(null),
                () -> changing.change(null, 0),
                () -> dissolving.foresee(null),
                () -> dissolving.dissolve(null, 0),
                () -> admitting.foresee(null),
                () -> admitting.admit(null, 0),
                () -> appointing.appoint(null),
                () -> renewing.foresee(null),
                () -> renewing.renew(null, 0),
                () -> naming.foresee(null),
                () -> naming.name(null, 0),
                () -> relationCards.body("YX-DZH", today()),
                () -> relationCards.tie(null, today()),
                () -> relationCards.origin(null),
                () -> sheet.bodies(today(), Place.BEGINNING),
                () -> sheet.supervisors(Place.BEGINNING),
                () -> sheet.trades(today()),
                () -> sheet.liaisons("", today(), Place.BEGINNING),
                () -> cards.person("1102", today()))) {
            assertThatThrownBy(act).isInstanceOf(NotPermitted.class);
        }
    }

    /** Every line of a list, turned from its beginning to its end; the same as turned back. */
    private static <T> List<T> walked(Function<Place, Leaf<T>> list, Function<T, String> place) {
        var forth = new ArrayList<T>();
        var leaf = list.apply(Place.BEGINNING);
        forth.addAll(leaf.lines());
        while (leaf.later()) {
            leaf = list.apply(Place.of(place.apply(forth.get(forth.size() - 1)), null));
            forth.addAll(leaf.lines());
        }
        var back = new ArrayList<T>();
        back.add(forth.get(forth.size() - 1));
        do {
            leaf = list.apply(Place.of(null, place.apply(back.get(back.size() - 1))));
            var lines = new ArrayList<>(leaf.lines());
            Collections.reverse(lines);
            back.addAll(lines);
        } while (leaf.earlier());
        Collections.reverse(back);
        assertThat(back.stream().map(place).toList())
                .isEqualTo(forth.stream().map(place).toList());
        assertThat(forth.stream().map(place)).doesNotHaveDuplicates();
        return forth;
    }

    private String leader(String sign) {
        staff.become("luochunxiao");
        assign(sign, "YX", Capacity.DEPUTY);
        return number(sign);
    }

    private String unit(String sign) {
        staff.become("luochunxiao");
        var code = "YX-R" + made + sign;
        adding.add(new NewCell(code, "试验" + made + sign, "", CellKind.STATION, "YX", "", "", "", MARCH));
        return code;
    }

    private String body(String sign) {
        staff.become("luochunxiao");
        var code = "YX-B" + made + sign;
        founding.found(new NewBody(code, new BodyWords("小组" + code, "", BodyKind.LEADING_GROUP, "试验"), MARCH));
        return code;
    }

    private static String number(String sign) {
        return "7" + made + "-" + sign;
    }

    private void assign(String sign, String cell, Capacity capacity) {
        assigning.assign(new NewAssignment(number(sign), "试验员" + sign, cell, capacity, "", MARCH, null));
    }

    private void assignNumber(String number, String cell) {
        assigning.assign(new NewAssignment(number, "外来", cell, Capacity.MEMBER, "", MARCH, null));
    }

    private Post post(String number) {
        var posts = cards.person(number).orElseThrow().posts();
        return posts.get(posts.size() - 1);
    }

    private static NewOversight oversight(String leader, String unit, OversightKind kind, LocalDate from) {
        return new NewOversight(leader, unit, kind, from, null, "");
    }

    private void put(String leader, String unit, OversightKind kind, LocalDate from) {
        var asked = oversight(leader, unit, kind, from);
        putting.put(asked, putting.foresee(asked).seen());
    }

    private void admit(String body, String person, BodyRole role, LocalDate from, LocalDate until) {
        var asked = new NewMember(body, person, role, from, until, "");
        admitting.admit(asked, admitting.foresee(asked).seen());
    }

    private void name(String person, String unit, String trade) {
        var asked = new NewLiaison(person, unit, trade, MARCH, null, "");
        naming.name(asked, naming.foresee(asked).seen());
    }

    private String appoint(String name, String unit, LocalDate from, LocalDate until) {
        return appointing.appoint(new NewSupervisor("", name, unit, origin(), from, until));
    }

    private static Origin origin() {
        return new Origin(SupervisorLevel.TOWN, "试验商会", "会长", "0000-1368123");
    }

    private Set<CellId> overseen(String leader, LocalDate day) {
        return oversights.overseenBy(persons.findByNumber(leader).orElseThrow().id(), day);
    }

    private CellId id(String code) {
        return cells.findByCode(code).orElseThrow().id();
    }

    private Tie tie(String number, Instant recorded) {
        return cards.person(number, new AsOf(MARCH, recorded))
                .orElseThrow()
                .ties()
                .get(0);
    }

    private List<String> ties(String code, AsOf asOf) {
        return cards.cell(code, asOf).orElseThrow().ties().stream()
                .map(Tie::number)
                .toList();
    }

    private RelationCards.BodyCard card(String code, LocalDate day) {
        return relationCards.body(code, new AsOf(day, clock.instant())).orElseThrow();
    }

    private List<String> members(String code, LocalDate day) {
        return card(code, day).members().stream().map(Tie::number).toList();
    }

    private AsOf today() {
        return new AsOf(LocalDate.now(clock), clock.instant());
    }
}
