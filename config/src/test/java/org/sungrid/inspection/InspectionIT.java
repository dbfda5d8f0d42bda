package org.sungrid.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sungrid.inspection.Visits.HANDLER;
import static org.sungrid.inspection.Visits.HEAD;
import static org.sungrid.inspection.Visits.OFFICER;
import static org.sungrid.inspection.Visits.TEAM;
import static org.sungrid.inspection.Visits.inOrder;
import static org.sungrid.inspection.Visits.refused;
import static org.sungrid.inspection.Visits.token;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.fact.Fact;
import org.sungrid.fact.Facts;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.CellMatter;
import org.sungrid.grid.MatterSheet;
import org.sungrid.grid.Person;
import org.sungrid.id.InspectionId;
import org.sungrid.id.TicketNumber;
import org.sungrid.inspection.Inspection.Looked;
import org.sungrid.inspection.InspectionSheet.Filter;
import org.sungrid.notify.Inbox;
import org.sungrid.outcome.NoTicket;
import org.sungrid.outcome.OutcomeRow;
import org.sungrid.outcome.Settlement;
import org.sungrid.outcome.TakenUp;
import org.sungrid.paging.Place;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;
import org.sungrid.refusal.Conflict;
import org.sungrid.ticket.AcceptingTicket;
import org.sungrid.ticket.ClosingTicket;
import org.sungrid.ticket.ReportingDone;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.TicketFile;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.ticket.VerifyingTicket;

/** Inspections: what was looked at and found, and how findings become tickets (M33, M08). */
@ArquillianTest
@Tag("M33")
@Tag("M08")
class InspectionIT {

    private static final String OTHER_HEAD = "hedongsheng";
    private static final String DIRECTOR = "shenyanqing";

    @Inject
    RecordingInspection recording;

    @Inject
    RecordingSelfCheck checking;

    @Inject
    RaisingFromInspection raising;

    @Inject
    TakingUpFinding takingUp;

    @Inject
    InspectionFile file;

    @Inject
    InspectionSheet sheet;

    @Inject
    InspectionCoverage coverage;

    @Inject
    MatterSheet matters;

    @Inject
    TicketFile tickets;

    @Inject
    AcceptingTicket accepting;

    @Inject
    ReportingDone reporting;

    @Inject
    VerifyingTicket verifying;

    @Inject
    ClosingTicket closing;

    @Inject
    Facts facts;

    @Inject
    Inbox inbox;

    @Inject
    Visits visits;

    @Inject
    Staff staff;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(InspectionIT.class, Visits.class, Staff.class, Papers.class);
    }

    @Test
    @Tag("M22")
    @ActivateRequestContext
    void whoever_answers_for_the_cell_hears_of_it_and_whoever_recorded_it_does_not() {
        var address = "/inspections/" + visits.visited("YX-CG", visits.today()).value();
        assertThat(heard(HEAD, address)).isOne();
        assertThat(heard(OFFICER, address)).isZero();
        assertThat(heard(OTHER_HEAD, address)).isZero();
    }

    private long heard(String account, String address) {
        staff.become(account);
        return inbox.own(false, Place.BEGINNING).lines().stream()
                .filter(line -> line.getSaid().getAddress().equals(address))
                .count();
    }

    @Test
    @ActivateRequestContext
    void what_was_found_becomes_tickets_which_are_the_measures_until_they_are_closed() {
        long before = unsettled("YX-CG");
        var id = visits.visited("YX-CG", visits.today());
        assertThat(unsettled("YX-CG")).isEqualTo(before + 3);
        var story = visits.story(OFFICER, id);
        assertThat(story.inspection().getLooks())
                .extracting(Look::getAspect, Look::getSeen)
                .containsExactly(
                        tuple(Aspect.DISCIPLINE, Seen.WITH_FINDINGS),
                        tuple(Aspect.LEGALITY, Seen.IN_ORDER),
                        tuple(Aspect.EFFICIENCY, Seen.WITH_FINDINGS));
        assertThat(story.aspects()).isEqualTo(Map.of(1, Aspect.DISCIPLINE, 2, Aspect.EFFICIENCY, 3, Aspect.EFFICIENCY));
        assertThat(story.inspectors()).extracting(Person::getNumber).containsExactly("1114", "1116");
        assertThat(story.inspection().getCounts().getDisagreed()).isEqualTo(3);
        assertThat(facts.about(story.inspection().subject()))
                .extracting(Fact::getKind, Fact::cell, Fact::getHappenedOn, Fact::getPoints)
                .containsExactlyInAnyOrder(
                        tuple("inspection-held", visits.cell("YX-CG"), visits.today(), 0),
                        tuple("inspection-finding", visits.cell("YX-CG"), visits.today(), 0),
                        tuple("inspection-finding", visits.cell("YX-CG"), visits.today(), 0),
                        tuple("inspection-finding", visits.cell("YX-CG"), visits.today(), 0));

        raising.raise(
                id,
                visits.lock(id),
                List.of(
                        visits.ticket(1, "YX-CG", Secrecy.INTERNAL),
                        Settlement.none(2, NoTicket.ON_THE_SPOT),
                        Settlement.none(3, NoTicket.FOR_INFORMATION)),
                token());
        story = visits.story(OFFICER, id);
        assertThat(story.came().rows()).noneMatch(OutcomeRow::isOpen);
        assertThat(story.came().rows().get(1).noTicket()).isEqualTo(NoTicket.ON_THE_SPOT);
        assertThat(unsettled("YX-CG")).isEqualTo(before);
        var number = new TicketNumber(story.came().rows().get(0).ticket().number());
        var ticket = tickets.open(number).orElseThrow();
        assertThat(ticket.ticket().getOrigin()).isEqualTo(TicketOrigin.INSPECTION);
        assertThat(ticket.ticket().origin()).contains(story.inspection().subject());
        assertThat(ticket.origin().address()).isEqualTo("/inspections/" + id.value());

        var key = ticket.ticket().id();
        as(HEAD, () -> accepting.accept(key, lock(number)));
        as(HEAD, () -> reporting.report(key, lock(number), "补学补考完毕"));
        as(OFFICER, () -> verifying.verify(key, lock(number), true, "看过"));
        as(OFFICER, () -> closing.close(key, lock(number)));
        assertThat(visits.story(OFFICER, id).came().closed()).isEqualTo(1);
    }

    @Test
    @ActivateRequestContext
    void an_inspection_without_findings_is_recorded_as_such() {
        staff.become(HANDLER);
        var id = checking.record(
                visits.told(
                        InspectionKind.UNIT_SELF, "YX-CG", visits.today(), List.of("1203"), inOrder(Aspect.EFFICIENCY)),
                token());
        var story = visits.story(HEAD, id);
        assertThat(story.came().rows()).isEmpty();
        assertThat(story.inspection().getLooks())
                .extracting(Look::getSeen)
                .containsExactly(Seen.NOT_LOOKED_AT, Seen.NOT_LOOKED_AT, Seen.IN_ORDER);
        assertThat(facts.about(story.inspection().subject()))
                .extracting(Fact::getKind)
                .containsExactly("inspection-held");
        refused(
                "",
                "outcome.refusal.rows.none",
                () -> raising.raise(id, story.inspection().getLock(), List.of(), token()));
    }

    @Test
    @ActivateRequestContext
    void what_is_told_wrongly_is_refused_beside_its_field() {
        staff.become(OFFICER);
        refused(
                "heldOn",
                "inspection.refusal.heldOn.future",
                () -> recording.record(visits.visit("YX-CG", visits.today().plusDays(1), TEAM), token()));
        refused(
                "heldOn",
                "inspection.refusal.heldOn.old",
                () -> recording.record(
                        visits.visit("YX-CG", visits.today().minusYears(1).minusDays(1), TEAM), token()));
        var two = new EnumMap<Aspect, Looked>(inOrder(Aspect.DISCIPLINE));
        two.put(Aspect.LEGALITY, new Looked("案卷", List.of("长".repeat(2_001))));
        var told = visits.told(InspectionKind.THREE_IN_ONE, "YX-CG", visits.today(), TEAM, two);
        refused("efficiency.at", "inspection.refusal.looked.all", () -> recording.record(told, token()));
        refused("legality.findings[0]", "refusal.words.long", () -> recording.record(told, token()));
        refused(
                "inspectors",
                "inspection.refusal.inspectors.unknown",
                () -> recording.record(visits.visit("YX-CG", visits.today(), List.of("1116", "9999")), token()));
    }

    @Test
    @Tag("F-20")
    @Tag("F-24")
    @ActivateRequestContext
    void pressed_twice_it_records_and_raises_once_and_whoever_comes_late_is_told() {
        staff.become(OFFICER);
        var token = token();
        var told = visits.visit("YX-CG", visits.today(), TEAM);
        var id = recording.record(told, token);
        assertThat(recording.record(told, token)).isEqualTo(id);
        refused(
                "",
                "inspection.refusal.form.used",
                () -> recording.record(visits.visit("YX-DL", visits.today(), TEAM), token));
        int seen = visits.lock(id);
        var form = token();
        raising.raise(id, seen, List.of(visits.ticket(1, "YX-CG", Secrecy.INTERNAL)), form);
        var first = visits.story(OFFICER, id).came().rows().get(0).ticket().number();
        raising.raise(id, seen, List.of(visits.ticket(1, "YX-CG", Secrecy.INTERNAL)), form);
        assertThat(visits.story(OFFICER, id).came().rows().get(0).ticket().number())
                .isEqualTo(first);
        assertThatThrownBy(() -> raising.raise(id, seen, List.of(Settlement.none(2, NoTicket.ON_THE_SPOT)), token()))
                .isInstanceOf(Conflict.class);
        refused(
                "rows[0].choice",
                "outcome.refusal.settled",
                () -> raising.raise(
                        id, visits.lock(id), List.of(visits.ticket(1, "YX-CG", Secrecy.INTERNAL)), token()));
        refused(
                "rows[1].until",
                "ticket.refusal.until.missing",
                () -> raising.raise(
                        id,
                        visits.lock(id),
                        List.of(
                                visits.ticket(2, "YX-CG", Secrecy.INTERNAL),
                                Settlement.ticket(3, visits.demand("YX-CG", Secrecy.INTERNAL), null)),
                        token()));
        assertThat(visits.story(OFFICER, id).came().raised()).isEqualTo(1);
        assertThat(line(id).unsettled()).isEqualTo(2);
    }

    @Test
    @ActivateRequestContext
    void what_others_found_is_not_waved_away_by_those_with_whom_it_was_found() {
        var id = visits.visited("YX-CG", visits.today());
        assertThat(visits.story(OFFICER, id).settles()).isTrue();
        assertThat(visits.story(HEAD, id).settles()).isFalse();
        refused(
                "",
                "inspection.refusal.settling.own",
                () -> raising.raise(
                        id, visits.lock(HEAD, id), List.of(Settlement.none(1, NoTicket.FOR_INFORMATION)), token()));
        staff.become(HEAD);
        var own = checking.record(
                visits.told(
                        InspectionKind.UNIT_SELF,
                        "YX-CG",
                        visits.today(),
                        List.of("1201"),
                        Map.of(Aspect.DISCIPLINE, new Looked("考勤", List.of("一人未登记去向")))),
                token());
        assertThat(visits.story(HEAD, own).settles()).isTrue();
        raising.raise(own, visits.lock(HEAD, own), List.of(visits.ticket(1, "YX-CG-1", Secrecy.INTERNAL)), token());
        assertThat(visits.story(HEAD, own).came().raised()).isEqualTo(1);
        assertThat(visits.story(HANDLER, own).settles()).isFalse();
    }

    @Test
    @Tag("M34")
    @ActivateRequestContext
    void a_finding_that_was_to_become_no_ticket_is_taken_up_again_and_waits_in_every_count() {
        var id = visits.visited("YX-CG", visits.today());
        raising.raise(id, visits.lock(id), List.of(Settlement.none(1, NoTicket.ON_THE_SPOT)), token());
        assertThat(line(id).unsettled()).isEqualTo(2);
        int settled = visits.lock(id);
        takingUp.takeUp(id, settled, 1, " 复查发现没有改 ");
        assertThat(line(id).unsettled()).isEqualTo(3);
        var row = visits.story(OFFICER, id).came().rows().get(0);
        assertThat(row.isOpen()).isTrue();
        assertThat(row.takenUp())
                .extracting(TakenUp::getNoTicket, TakenUp::getReason)
                .containsExactly(tuple(NoTicket.ON_THE_SPOT, "复查发现没有改"));
        assertThatThrownBy(() -> takingUp.takeUp(id, settled, 1, "再来一次")).isInstanceOf(Conflict.class);
        refused("ordinal", "outcome.refusal.taken-up", () -> takingUp.takeUp(id, visits.lock(id), 2, "没有落实过"));
        assertThat(line(id).unsettled()).isEqualTo(3);
        raising.raise(id, visits.lock(id), List.of(visits.ticket(1, "YX-CG", Secrecy.INTERNAL)), token());
        assertThat(line(id).unsettled()).isEqualTo(2);
        int seen = visits.lock(id);
        for (var who : List.of(HEAD, HANDLER, OTHER_HEAD)) {
            staff.become(who);
            assertThatThrownBy(() -> takingUp.takeUp(id, seen, 1, "理由")).as(who).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    @Tag("S-35")
    @ActivateRequestContext
    void an_inspection_is_there_for_those_alone_who_reach_the_inspected_cell() {
        var id = visits.visited("YX-CG", visits.today());
        raising.raise(id, visits.lock(id), List.of(visits.ticket(1, "YX-DL", Secrecy.INTERNAL)), token());
        var number = new TicketNumber(
                visits.story(OFFICER, id).came().rows().get(0).ticket().number());
        for (var who : List.of(OFFICER, HEAD, HANDLER, DIRECTOR)) {
            staff.become(who);
            assertThat(file.open(id)).as(who).isPresent();
            assertThat(visits.listed(new Filter(new CellFilter("YX-CG", false), null, null, null)))
                    .as(who)
                    .contains(id);
        }
        staff.become(OTHER_HEAD);
        assertThatThrownBy(() -> file.open(id)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> raising.raise(id, 1, List.of(Settlement.none(1, NoTicket.ON_THE_SPOT)), token()))
                .isInstanceOf(OutOfReach.class);
        assertThat(visits.listed(Filter.ALL)).doesNotContain(id);
        assertThat(visits.listed(new Filter(new CellFilter("YX", true), null, null, null)))
                .doesNotContain(id);
        assertThat(coverage.of(CoveredPeriod.month(visits.today())))
                .extracting(line -> line.cell().getCode())
                .contains("YX-DL")
                .doesNotContain("YX-CG");
        // The ticket is theirs; where it comes from they may not know.
        assertThat(tickets.open(number).orElseThrow().origin()).isNull();
    }

    @Test
    @Tag("S-35")
    @ActivateRequestContext
    void a_finding_is_withheld_from_those_who_may_not_know_its_ticket_and_not_counted_for_them() {
        var month = YearMonth.from(visits.today()).minusMonths(5);
        var id = visits.visited("YX-QP", month.atDay(3));
        raising.raise(
                id,
                visits.lock(id),
                List.of(visits.ticket(1, "YX-QP", Secrecy.CONFIDENTIAL), visits.ticket(2, "YX-QP", Secrecy.INTERNAL)),
                token());
        var told = visits.story(DIRECTOR, id);
        assertThat(told.came().rows()).extracting(OutcomeRow::withheld).containsExactly(true, false, false);
        assertThat(told.came().rows().get(0).said()).isEmpty();
        assertThat(told.aspects()).containsOnlyKeys(2, 3);
        assertThat(visits.covered(month, "YX-QP").open()).isEqualTo(2);
        staff.become(OFFICER);
        assertThat(visits.covered(month, "YX-QP").open()).isEqualTo(3);
    }

    @Test
    @Tag("S-36")
    @ActivateRequestContext
    void whoever_may_not_read_tickets_reads_no_inspection_and_a_handler_raises_nothing() {
        var id = visits.visited("YX-CG", visits.today());
        staff.become("luochunxiao");
        assertThatThrownBy(() -> file.open(id)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> sheet.leaf(Filter.ALL, Place.BEGINNING)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> coverage.of(CoveredPeriod.month(visits.today())))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> recording.record(visits.visit("YX-CG", visits.today(), TEAM), token()))
                .isInstanceOf(NotPermitted.class);
        staff.become(HANDLER);
        assertThatThrownBy(() -> recording.record(visits.visit("YX-CG", visits.today(), TEAM), token()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> raising.raise(id, 1, List.of(Settlement.none(1, NoTicket.ON_THE_SPOT)), token()))
                .isInstanceOf(NotPermitted.class);
    }

    private InspectionLine line(InspectionId id) {
        var leaf = sheet.leaf(Filter.ALL, Place.BEGINNING);
        return Stream.iterate(
                        leaf,
                        one -> sheet.leaf(
                                Filter.ALL,
                                Place.of(one.lines().get(one.lines().size() - 1).place(), null)))
                .flatMap(one -> one.lines().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Findings of which nothing became yet, as a cell's page tells. */
    private long unsettled(String code) {
        staff.become(OFFICER);
        return matters.of(code).stream()
                .filter(matter -> matter.labelKey().equals("inspection.matter.unsettled"))
                .mapToLong(CellMatter::here)
                .sum();
    }

    private int lock(TicketNumber number) {
        return tickets.open(number).orElseThrow().ticket().getLock();
    }

    private void as(String account, Runnable act) {
        staff.become(account);
        act.run();
    }
}
