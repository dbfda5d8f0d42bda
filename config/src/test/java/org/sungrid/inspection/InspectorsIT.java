package org.sungrid.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sungrid.inspection.Visits.HANDLER;
import static org.sungrid.inspection.Visits.HEAD;
import static org.sungrid.inspection.Visits.OFFICER;
import static org.sungrid.inspection.Visits.TEAM;
import static org.sungrid.inspection.Visits.inOrder;
import static org.sungrid.inspection.Visits.refused;
import static org.sungrid.inspection.Visits.token;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.Person;
import org.sungrid.permission.NotPermitted;

/** Who may have inspected whom, and who records it (M08, M33). */
@ArquillianTest
@Tag("M08")
@Tag("M33")
class InspectorsIT {

    private static final String OFFICER_OF_CENTRE = "yinzhunzhi";

    @Inject
    RecordingInspection recording;

    @Inject
    RecordingSelfCheck checking;

    @Inject
    Inspectors inspectors;

    @Inject
    Visits visits;

    @Inject
    Staff staff;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(InspectorsIT.class, Visits.class, Staff.class, Papers.class);
    }

    @Test
    @ActivateRequestContext
    void nobody_inspects_their_own_cell_in_the_name_of_others() {
        staff.become(OFFICER);
        for (var inspected : List.of("1203", "1205")) {
            refused(
                    "inspectors",
                    "inspection.refusal.inspectors.inspected",
                    () -> recording.record(visits.visit("YX-CG", visits.today(), List.of("1116", inspected)), token()));
        }
        // Who works elsewhere in the station, or is at its head, is no stranger to a section of it.
        for (var beside : List.of("1203", "1201")) {
            refused(
                    "inspectors",
                    "inspection.refusal.inspectors.inspected",
                    () -> recording.record(visits.visit("YX-CG-1", visits.today(), List.of("1116", beside)), token()));
        }
        // Of another station, or above all of them, is not in it; and those below may look at the leadership.
        assertThat(recording.record(visits.visit("YX-CG-1", visits.today(), List.of("1208", "1002")), token()))
                .isNotNull();
        staff.become(OFFICER_OF_CENTRE);
        assertThat(recording.record(
                        visits.told(
                                InspectionKind.ORGANISATION_REVIEW,
                                "YX",
                                visits.today(),
                                TEAM,
                                inOrder(Aspect.LEGALITY)),
                        token()))
                .isNotNull();
    }

    @Test
    @ActivateRequestContext
    void whoever_records_belongs_neither_to_the_inspected_cell_nor_stands_out_of_its_reach() {
        staff.become(OFFICER_OF_CENTRE);
        refused(
                "cell",
                "inspection.refusal.recorder.own",
                () -> recording.record(visits.visit("YX-JC", visits.today(), TEAM), token()));
        staff.become(HEAD);
        refused(
                "cell",
                "inspection.refusal.recorder.own",
                () -> recording.record(visits.visit("YX-CG", visits.today(), TEAM), token()));
        refused(
                "cell",
                "inspection.refusal.cell.reach",
                () -> recording.record(visits.visit("YX-DL", visits.today(), TEAM), token()));
        var review = visits.told(
                InspectionKind.LEADER_REVIEW, "YX-CG-T", visits.today(), List.of("1201"), inOrder(Aspect.EFFICIENCY));
        for (var below : List.of(review, visits.visit("YX-CG-1", visits.today(), TEAM))) {
            refused("cell", "inspection.refusal.recorder.own", () -> recording.record(below, token()));
        }
        staff.become(OFFICER);
        assertThat(recording.record(review, token())).isNotNull();
        staff.become(HEAD);
        refused("kind", "inspection.refusal.kind.other", () -> checking.record(review, token()));
    }

    @Test
    @ActivateRequestContext
    void a_cell_checks_itself_by_its_own_people() {
        staff.become(HANDLER);
        refused(
                "inspectors",
                "inspection.refusal.inspectors.unknown",
                () -> checking.record(
                        visits.told(
                                InspectionKind.UNIT_SELF,
                                "YX-CG",
                                visits.today(),
                                List.of("1206"),
                                inOrder(Aspect.LEGALITY)),
                        token()));
        refused(
                "inspectors",
                "inspection.refusal.inspectors.elsewhere",
                () -> checking.record(
                        visits.told(
                                InspectionKind.UNIT_SELF,
                                "YX-CG",
                                visits.today(),
                                List.of("1116"),
                                inOrder(Aspect.LEGALITY)),
                        token()));
        refused(
                "cell",
                "inspection.refusal.cell.no-post",
                () -> checking.record(
                        visits.told(
                                InspectionKind.POST_SELF,
                                "YX-CG-1",
                                visits.today(),
                                List.of("1202"),
                                inOrder(Aspect.LEGALITY)),
                        token()));
        assertThat(checking.record(
                        visits.told(
                                InspectionKind.POST_SELF,
                                "YX-CG-1-01",
                                visits.today(),
                                List.of("1205"),
                                inOrder(Aspect.LEGALITY)),
                        token()))
                .isNotNull();
        refused(
                "cell",
                "inspection.refusal.cell.reach",
                () -> checking.record(
                        visits.told(
                                InspectionKind.UNIT_SELF,
                                "YX-DL",
                                visits.today(),
                                List.of("1206"),
                                inOrder(Aspect.LEGALITY)),
                        token()));
        staff.become(OFFICER);
        assertThatThrownBy(() -> checking.record(
                        visits.told(
                                InspectionKind.UNIT_SELF,
                                "YX-CG",
                                visits.today(),
                                List.of("1203"),
                                inOrder(Aspect.LEGALITY)),
                        token()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    @ActivateRequestContext
    void leaders_review_and_supervisors_from_outside_help_only_where_they_are_such() {
        staff.become(OFFICER);
        refused(
                "inspectors",
                "inspection.refusal.inspectors.leader",
                () -> recording.record(
                        visits.told(
                                InspectionKind.LEADER_REVIEW,
                                "YX-CG",
                                visits.today(),
                                TEAM,
                                inOrder(Aspect.EFFICIENCY)),
                        token()));
        assertThat(recording.record(
                        visits.told(
                                InspectionKind.LEADER_REVIEW,
                                "YX-CG",
                                visits.today(),
                                List.of("1002", "1116"),
                                inOrder(Aspect.EFFICIENCY)),
                        token()))
                .isNotNull();
        // Appointed to another station.
        refused(
                "inspectors",
                "inspection.refusal.inspectors.outside",
                () -> recording.record(
                        visits.told(
                                InspectionKind.SOCIETY_HELP,
                                "YX-CG",
                                visits.today(),
                                List.of("S-0004"),
                                inOrder(Aspect.EFFICIENCY)),
                        token()));
        assertThat(recording.record(
                        visits.told(
                                InspectionKind.SOCIETY_HELP,
                                "YX-CG-1",
                                visits.today(),
                                List.of("S-0006"),
                                inOrder(Aspect.EFFICIENCY)),
                        token()))
                .isNotNull();
        assertThat(inspectors.suggested("S-000")).isNotEmpty();
        staff.become(HANDLER);
        assertThat(inspectors.suggested("")).extracting(Person::getNumber).contains("1001", "1116", "1201");
        assertThat(inspectors.suggested("1206")).isEmpty();
    }
}
