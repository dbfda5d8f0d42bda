package org.sungrid.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.id.InspectionId;
import org.sungrid.inspection.Inspection.Looked;
import org.sungrid.inspection.Inspection.Told;
import org.sungrid.inspection.InspectionCoverage.Covered;
import org.sungrid.inspection.InspectionSheet.Filter;
import org.sungrid.outcome.Settlement;
import org.sungrid.paging.Place;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.Secrecy;

/** Inspections as tests hold them, and how they are looked up. */
@Dependent
public class Visits {

    static final String OFFICER = "fangyunping";
    static final String HEAD = "tanglixin";
    static final String HANDLER = "yaochunhe";

    /** Of the team that inspects, and of no station. */
    static final List<String> TEAM = List.of("1116", "1114");

    @Inject
    private RecordingInspection recording;

    @Inject
    private InspectionFile file;

    @Inject
    private InspectionSheet sheet;

    @Inject
    private InspectionCoverage coverage;

    @Inject
    private Cells cells;

    @Inject
    private Staff staff;

    @Inject
    private Clock clock;

    /** A three-in-one visit with a finding on discipline and two on efficiency. */
    InspectionId visited(String cell, LocalDate day) {
        staff.become(OFFICER);
        return recording.record(visit(cell, day, TEAM), token());
    }

    Told visit(String cell, LocalDate day, List<String> by) {
        return new Told(
                InspectionKind.THREE_IN_ONE,
                cell(cell),
                day,
                "营业大厅",
                "",
                by,
                Map.of(
                        Aspect.DISCIPLINE, new Looked("考勤和禁令", List.of("一人说不清禁令")),
                        Aspect.LEGALITY, new Looked("案卷", List.of()),
                        Aspect.EFFICIENCY, new Looked("票据", List.of("三张票据不符", "排队较长"))),
                new Counts(6, 45, 3, 8, 7));
    }

    Told told(InspectionKind kind, String cell, LocalDate day, List<String> by, Map<Aspect, Looked> looked) {
        return new Told(kind, cell(cell), day, "", "", by, looked, Counts.NONE);
    }

    static Map<Aspect, Looked> inOrder(Aspect aspect) {
        return Map.of(aspect, new Looked("看过", List.of()));
    }

    Settlement ticket(int ordinal, String owner, Secrecy secrecy) {
        return Settlement.ticket(ordinal, demand(owner, secrecy), today().plusDays(60));
    }

    Demand demand(String owner, Secrecy secrecy) {
        return new Demand("检查发现", "整改到位", Checking.ON_PAPER, "", secrecy, false, cell(owner), Set.of());
    }

    InspectionFile.Story story(String who, InspectionId id) {
        staff.become(who);
        return file.open(id).orElseThrow();
    }

    int lock(InspectionId id) {
        return lock(OFFICER, id);
    }

    int lock(String who, InspectionId id) {
        return story(who, id).inspection().getLock();
    }

    List<InspectionId> listed(Filter filter) {
        var leaf = sheet.leaf(filter, Place.BEGINNING);
        var lines = new ArrayList<>(leaf.lines());
        while (leaf.later()) {
            leaf = sheet.leaf(filter, Place.of(lines.get(lines.size() - 1).place(), null));
            lines.addAll(leaf.lines());
        }
        return lines.stream().map(InspectionLine::id).toList();
    }

    Covered covered(YearMonth month, String unit) {
        return coverage.of(CoveredPeriod.month(month.atDay(1))).stream()
                .filter(line -> line.cell().getCode().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    CellId cell(String code) {
        return cells.findByCode(code).orElseThrow().id();
    }

    static String token() {
        return UUID.randomUUID().toString();
    }

    static void refused(String field, String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field, Refusal::key)
                                .contains(tuple(field, key)));
    }
}
