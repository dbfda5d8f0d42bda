package org.sungrid.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.inspection.Visits.OFFICER;
import static org.sungrid.inspection.Visits.TEAM;
import static org.sungrid.inspection.Visits.inOrder;
import static org.sungrid.inspection.Visits.token;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.CellFilter;
import org.sungrid.inspection.InspectionSheet.Filter;
import org.sungrid.outcome.NoTicket;
import org.sungrid.outcome.Settlement;
import org.sungrid.paging.Place;
import org.sungrid.ticket.Secrecy;

/** Inspections in a list, and the units that were passed over (M33). */
@ArquillianTest
@Tag("M33")
class InspectionSheetIT {

    @Inject
    RecordingInspection recording;

    @Inject
    RaisingFromInspection raising;

    @Inject
    InspectionSheet sheet;

    @Inject
    InspectionCoverage coverage;

    @Inject
    Visits visits;

    @Inject
    Staff staff;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(InspectionSheetIT.class, Visits.class, Staff.class, Papers.class);
    }

    @Test
    @ActivateRequestContext
    void the_list_turns_by_key_the_last_held_first_and_narrows_to_cell_kind_and_period() {
        staff.become(OFFICER);
        var day = visits.today().minusMonths(9);
        int many = InspectionSheet.LEAF + 2;
        for (int i = 0; i < many; i++) {
            recording.record(
                    visits.told(
                            i % 2 == 0 ? InspectionKind.ORGANISATION_REVIEW : InspectionKind.LEADER_REVIEW,
                            "YX-HW-1",
                            day.minusDays(i / 2),
                            List.of("1002"),
                            inOrder(Aspect.LEGALITY)),
                    token());
        }
        var filter = new Filter(new CellFilter("YX-HW", true), null, day.minusDays(many), day);
        var leaf = sheet.leaf(filter, Place.BEGINNING);
        var seen = new ArrayList<>(leaf.lines());
        while (leaf.later()) {
            leaf = sheet.leaf(filter, Place.of(seen.get(seen.size() - 1).place(), null));
            seen.addAll(leaf.lines());
        }
        assertThat(seen)
                .hasSize(many)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.cell().equals(visits.cell("YX-HW-1")));
        assertThat(seen).extracting(InspectionLine::heldOn).isSortedAccordingTo(Comparator.reverseOrder());
        var first = leaf.lines().get(0);
        var before = sheet.leaf(filter, Place.of(null, first.place())).lines();
        assertThat(before).hasSize(InspectionSheet.LEAF).endsWith(seen.get(seen.indexOf(first) - 1));
        assertThat(visits.listed(new Filter(new CellFilter("YX-HW", false), null, day.minusDays(many), day)))
                .isEmpty();
        assertThat(visits.listed(new Filter(filter.cells(), InspectionKind.LEADER_REVIEW, filter.from(), day)))
                .hasSize(many / 2);
        assertThat(visits.listed(new Filter(filter.cells(), null, day, day))).hasSize(2);
    }

    @Test
    @ActivateRequestContext
    void a_unit_that_was_passed_over_is_seen_month_by_month() {
        var month = YearMonth.from(visits.today()).minusMonths(7);
        var id = visits.visited("YX-LT", month.atDay(2));
        visits.visited("YX-LT-1", month.atDay(20));
        staff.become(OFFICER);
        recording.record(
                visits.told(
                        InspectionKind.LEADER_REVIEW,
                        "YX-LT-2-01",
                        month.atEndOfMonth(),
                        List.of("1002"),
                        inOrder(Aspect.EFFICIENCY)),
                token());
        recording.record(visits.visit("YX-LT", month.minusMonths(1).atEndOfMonth(), TEAM), token());
        raising.raise(
                id,
                visits.lock(id),
                List.of(visits.ticket(1, "YX-LT", Secrecy.INTERNAL), Settlement.none(2, NoTicket.ON_THE_SPOT)),
                token());

        var told = visits.covered(month, "YX-LT");
        assertThat(told.of(InspectionKind.THREE_IN_ONE)).isEqualTo(2);
        assertThat(told.of(InspectionKind.LEADER_REVIEW)).isEqualTo(1);
        assertThat(told.of(InspectionKind.UNIT_SELF)).isZero();
        assertThat(told.missing()).isZero();
        assertThat(told.findings()).isEqualTo(6);
        // A ticket that runs, a finding of the first visit and three of the second of which nothing became.
        assertThat(told.open()).isEqualTo(5);
        assertThat(told.counts().getCompanies()).isEqualTo(12);
        assertThat(told.counts().getDisagreed()).isEqualTo(6);
        assertThat(told.counts().getKnew()).isEqualTo(14);
        assertThat(visits.covered(month, "YX-SQ").missing()).isEqualTo(1);

        visits.visited("YX-SQ-1", month.atDay(5));
        var partly = visits.covered(month, "YX-SQ");
        assertThat(partly.of(InspectionKind.THREE_IN_ONE)).isEqualTo(1);
        assertThat(partly.missing())
                .as("a visit to a section is none to its station")
                .isEqualTo(1);

        var quarter = coverage.of(quarterOf(month)).stream()
                .filter(line -> line.cell().getCode().equals("YX-SQ"))
                .findFirst()
                .orElseThrow();
        assertThat(quarter.missing()).isEqualTo(3);
        assertThat(visits.covered(YearMonth.from(visits.today()).plusMonths(1), "YX-SQ")
                        .missing())
                .as("a month that has not begun")
                .isZero();
        var running = visits.covered(YearMonth.from(visits.today()), "YX-SQ");
        assertThat(running.missing()).as("a month that runs").isZero();
        assertThat(running.waiting()).isTrue();
        var codes = coverage.of(CoveredPeriod.month(visits.today())).stream()
                .map(line -> line.cell().getCode())
                .toList();
        assertThat(codes).contains("YX-BGS", "YX-XF").doesNotHaveDuplicates();
    }

    private static CoveredPeriod quarterOf(YearMonth month) {
        return CoveredPeriod.of(month.getYear() + "-Q" + ((month.getMonthValue() - 1) / 3 + 1))
                .orElseThrow();
    }
}
